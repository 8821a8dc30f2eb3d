import { accept, refuse, type Decider } from '@pos/kernel';
import {
  documentDecider,
  type Document,
  type DocumentEvent,
  type DocumentRefusal,
} from '../document/index.ts';

export interface StaffFields {
  readonly name: string;
  readonly role: string;
  /** A slow salted hash; the PIN itself is never written anywhere. */
  readonly pinHash: string;
}

export type Staff = Document<StaffFields>;

export type StaffEvent =
  | DocumentEvent<'Staff', StaffFields>
  | { readonly type: 'StaffLoggedIn' }
  | { readonly type: 'StaffLoggedOut' };

export type StaffCommand =
  | {
      readonly type: 'Put';
      readonly fields: Partial<StaffFields>;
      readonly pinTaken: boolean;
      readonly roleKnown: boolean;
      readonly lastManager: boolean;
    }
  | { readonly type: 'Withdraw'; readonly lastManager: boolean };

export type StaffRefusal =
  | DocumentRefusal
  | { readonly type: 'PinTaken' }
  | { readonly type: 'RoleNotFound' }
  | { readonly type: 'LastManager' };

const document = documentDecider<'Staff', StaffFields>('Staff', ['name', 'role', 'pinHash']);

export const staff: Decider<Staff, StaffCommand, StaffEvent, StaffRefusal> = {
  initial: document.initial,
  decide: (state, command) => {
    switch (command.type) {
      case 'Put': {
        if (command.pinTaken) return refuse({ type: 'PinTaken' });
        if (!command.roleKnown) return refuse({ type: 'RoleNotFound' });
        const demoted = state.status === 'in-force' && changesRole(state.fields, command.fields);
        if (demoted && command.lastManager) return refuse({ type: 'LastManager' });
        return documentAnswer(state, { type: 'Put', fields: command.fields });
      }
      case 'Withdraw':
        return command.lastManager
          ? refuse({ type: 'LastManager' })
          : documentAnswer(state, { type: 'Withdraw' });
    }
  },
  evolve: (state, event) =>
    event.type === 'StaffLoggedIn' || event.type === 'StaffLoggedOut'
      ? state
      : document.evolve(state, event),
};

const changesRole = (before: StaffFields, after: Partial<StaffFields>): boolean =>
  after.role !== undefined && after.role !== before.role;

const documentAnswer = (...asked: Parameters<typeof document.decide>) => {
  const decision = document.decide(...asked);
  return decision.accepted ? accept<StaffEvent>(...decision.events) : refuse(decision.refusal);
};
