import type { Decider } from '@pos/kernel';
import {
  documentDecider,
  type Document,
  type DocumentCommand,
  type DocumentEvent,
  type DocumentRefusal,
} from '../document/index.ts';
import type { Grant, Permission, RoleFields } from './permission.ts';

export type RoleEvent = DocumentEvent<'Role', RoleFields>;

/** The list of permissions that roles are chosen from today. */
export const permissionList = 3;

/** What became a permission of its own with which list, and which one had covered it until then. */
const splitOff: readonly {
  readonly list: number;
  readonly newer: Permission;
  readonly older: Permission;
}[] = [
  { list: 2, newer: 'receipt.reprint', older: 'order.sell' },
  { list: 2, newer: 'device.pair', older: 'settings.manage' },
  { list: 3, newer: 'kitchen.bump', older: 'order.sell' },
];

const document = documentDecider<'Role', RoleFields>('Role', ['name', 'grants']);

/** A role that was chosen from an older list goes on to allow what it allowed then, until somebody chooses anew. */
export const role: Decider<
  Document<RoleFields>,
  DocumentCommand<RoleFields>,
  RoleEvent,
  DocumentRefusal
> = {
  initial: document.initial,
  decide: (state, command) =>
    document.decide(
      state,
      command.type === 'Put' ? { ...command, fields: dated(command) } : command,
    ),
  evolve: (state, event) => {
    const next = document.evolve(state, event);
    return next.status === 'absent' ? next : { ...next, fields: completed(next.fields) };
  },
};

const dated = ({ fields }: { readonly fields: Partial<RoleFields> }): Partial<RoleFields> =>
  fields.grants === undefined ? fields : { ...fields, chosenFrom: permissionList };

const completed = (fields: RoleFields): RoleFields => {
  const { grants, chosenFrom = 1 } = fields;
  const holds = (permission: Permission): boolean =>
    grants.some((grant) => grant.permission === permission);
  const kept = splitOff
    .filter(({ list, newer, older }) => list > chosenFrom && holds(older) && !holds(newer))
    .map(({ newer }): Grant => ({ permission: newer, limit: null }));
  return kept.length === 0 ? fields : { ...fields, grants: [...grants, ...kept] };
};
