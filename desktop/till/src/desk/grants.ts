import type { Grant } from '@pos/domain';
import type { StaffId } from '@pos/kernel';
import type { Documents } from '../projections/documents.ts';

/** What somebody may do: what their role grants today. */
export const grantsOf = (documents: Documents, staff: StaffId): readonly Grant[] => {
  const role = documents.find('staff', staff)?.role;
  return role === undefined ? [] : (documents.find('role', role)?.grants ?? []);
};
