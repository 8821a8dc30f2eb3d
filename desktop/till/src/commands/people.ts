import type { TillCommand } from '@pos/api';
import {
  permissions,
  role as roleDecider,
  staff as staffDecider,
  streamOf,
  type RoleFields,
  type StaffFields,
} from '@pos/domain';
import type { StaffId } from '@pos/kernel';
import type { Shop } from '../shop.ts';
import { outcomeOf, refused, type Outcome } from './outcome.ts';

/** The role made at the first start. It keeps every permission. */
export const ownerRole = 'owner';

/** The PIN has been hashed at the edge: what arrives here may be written down. */
export const putStaff = (
  shop: Shop,
  command: { readonly staff?: StaffId | undefined; readonly fields: Partial<StaffFields> },
): Outcome => {
  const { documents } = shop.readModels;
  const staff = command.staff ?? shop.newId<'StaffId'>();
  const state = documents.state('staff', staff);
  // Somebody who comes back brings the PIN they had; it may be another's by now.
  const after = { ...(state.status === 'absent' ? {} : state.fields), ...command.fields };
  const others = documents.all('staff').filter(({ id }) => id !== staff);
  return outcomeOf(
    streamOf('staff', staff),
    staffDecider.decide(state, {
      type: 'Put',
      fields: command.fields,
      pinTaken:
        after.pinHash !== undefined &&
        others.some(({ fields }) => fields.pinHash === after.pinHash),
      roleKnown: after.role === undefined || documents.find('role', after.role) !== undefined,
      lastManager: isLastManager(shop, staff),
    }),
  );
};

export const withdrawStaff = (shop: Shop, { staff }: TillCommand<'WithdrawStaff'>): Outcome =>
  outcomeOf(
    streamOf('staff', staff),
    staffDecider.decide(shop.readModels.documents.state('staff', staff), {
      type: 'Withdraw',
      lastManager: isLastManager(shop, staff),
    }),
  );

export const putRole = (shop: Shop, { role, fields }: TillCommand<'PutRole'>): Outcome => {
  const { documents } = shop.readModels;
  if (role === ownerRole && !keepsEverything(fields)) return refused({ type: 'LastManager' });
  if (fields.grants !== undefined && !leavesAManager(shop, role, fields.grants)) {
    return refused({ type: 'LastManager' });
  }
  return outcomeOf(
    streamOf('role', role),
    roleDecider.decide(documents.state('role', role), { type: 'Put', fields }),
  );
};

export const withdrawRole = (shop: Shop, { role }: TillCommand<'WithdrawRole'>): Outcome => {
  const { documents } = shop.readModels;
  const holder = documents.all('staff').find(({ fields }) => fields.role === role);
  if (holder) return refused({ type: 'DocumentInUse', by: holder.fields.name });
  return outcomeOf(
    streamOf('role', role),
    roleDecider.decide(documents.state('role', role), { type: 'Withdraw' }),
  );
};

const keepsEverything = ({ grants }: Partial<RoleFields>): boolean =>
  grants === undefined ||
  permissions.every((permission) =>
    grants.some((grant) => grant.permission === permission && grant.limit === null),
  );

type Grants = RoleFields['grants'];

const managesStaff = (grants: Grants | undefined): boolean =>
  grants?.some(({ permission }) => permission === 'staff.manage') ?? false;

const isLastManager = (shop: Shop, staff: StaffId): boolean => {
  const { documents } = shop.readModels;
  const managers = documents
    .all('staff')
    .filter(({ fields }) => managesStaff(documents.find('role', fields.role)?.grants));
  return managers.length === 1 && managers[0]!.id === staff;
};

/** Whoever is left must be able to let others in: a shop never locks itself out. */
const leavesAManager = (shop: Shop, changed: string, grants: Grants): boolean => {
  const { documents } = shop.readModels;
  return documents
    .all('staff')
    .some(({ fields }) =>
      managesStaff(fields.role === changed ? grants : documents.find('role', fields.role)?.grants),
    );
};
