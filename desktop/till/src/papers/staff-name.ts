import type { StaffName } from '@pos/api';
import type { StaffId } from '@pos/kernel';
import type { Shop } from '../shop.ts';

/** People who left keep their name on what they did. */
export const staffName = (
  { readModels }: Pick<Shop, 'readModels'>,
  staff: string | null,
): StaffName | null => {
  if (staff === null) return null;
  const state = readModels.documents.state('staff', staff);
  return { id: staff as StaffId, name: state.status === 'absent' ? '' : state.fields.name };
};
