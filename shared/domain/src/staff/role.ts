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
export const permissionList = 2;

/** What became a permission of its own after the first list, and which one had covered it until then. */
const splitOff: readonly (readonly [newer: Permission, older: Permission])[] = [
  ['receipt.reprint', 'order.sell'],
  ['device.pair', 'settings.manage'],
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
  if (fields.chosenFrom !== undefined) return fields;
  const { grants } = fields;
  const holds = (permission: Permission): boolean =>
    grants.some((grant) => grant.permission === permission);
  const kept = splitOff
    .filter(([newer, older]) => holds(older) && !holds(newer))
    .map(([permission]): Grant => ({ permission, limit: null }));
  return kept.length === 0 ? fields : { ...fields, grants: [...grants, ...kept] };
};
