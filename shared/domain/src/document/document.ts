import { accept, refuse, type Decider } from '@pos/kernel';
import { same } from './same.ts';

/**
 * Reference data that people edit (a category, a role, a price list…): it has fields, they change, and one day it
 * is withdrawn. Every such kind has the same two events, with only the fields that changed.
 */
export type Document<Fields> =
  | { readonly status: 'absent' }
  | { readonly status: 'in-force'; readonly fields: Fields }
  | { readonly status: 'withdrawn'; readonly fields: Fields };

export type Put<Kind extends string, Fields> = {
  readonly type: `${Kind}Put`;
  readonly changed: Partial<Fields>;
};

export type Withdrawn<Kind extends string> = { readonly type: `${Kind}Withdrawn` };

export type DocumentEvent<Kind extends string, Fields> = Put<Kind, Fields> | Withdrawn<Kind>;

export type DocumentCommand<Fields> =
  | { readonly type: 'Put'; readonly fields: Partial<Fields> }
  | { readonly type: 'Withdraw' };

export type DocumentRefusal =
  | { readonly type: 'DocumentNotFound' }
  | { readonly type: 'FieldsMissing'; readonly fields: readonly string[] };

export const documentDecider = <Kind extends string, Fields extends object>(
  kind: Kind,
  required: readonly (keyof Fields & string)[],
): Decider<
  Document<Fields>,
  DocumentCommand<Fields>,
  DocumentEvent<Kind, Fields>,
  DocumentRefusal
> => {
  const put: `${Kind}Put` = `${kind}Put`;
  const withdrawn: `${Kind}Withdrawn` = `${kind}Withdrawn`;
  const missingIn = (fields: Partial<Fields>) =>
    required.filter((field) => fields[field] === undefined);
  const isWhole = (fields: Partial<Fields>): fields is Fields => missingIn(fields).length === 0;
  return {
    initial: { status: 'absent' },
    decide: (document, command) => {
      if (command.type === 'Withdraw') {
        return document.status === 'in-force'
          ? accept({ type: withdrawn })
          : refuse({ type: 'DocumentNotFound' });
      }
      const before: Partial<Fields> = document.status === 'absent' ? {} : document.fields;
      const changed = changedFields(before, command.fields);
      const after = { ...before, ...changed };
      const missing = missingIn(after);
      if (missing.length > 0) return refuse({ type: 'FieldsMissing', fields: missing });
      const nothingNew = Object.keys(changed).length === 0 && document.status === 'in-force';
      return nothingNew ? accept() : accept({ type: put, changed });
    },
    evolve: (document, event) => {
      if (isPut(event, put)) {
        const before = document.status === 'absent' ? {} : document.fields;
        const fields: Partial<Fields> = { ...before, ...event.changed };
        // A change whose beginning has not come yet, from another device: there is nothing to show before it does.
        return isWhole(fields) ? { status: 'in-force', fields } : document;
      }
      // What else happens to a device stands in its stream too, and leaves the document as it is.
      return isWithdrawn(event, withdrawn) && document.status === 'in-force'
        ? { status: 'withdrawn', fields: document.fields }
        : document;
    },
  };
};

const isPut = <Kind extends string, Fields>(
  event: DocumentEvent<Kind, Fields>,
  put: `${Kind}Put`,
): event is Put<Kind, Fields> => event.type === put;

const isWithdrawn = <Kind extends string, Fields>(
  event: DocumentEvent<Kind, Fields>,
  withdrawn: `${Kind}Withdrawn`,
): event is Withdrawn<Kind> => event.type === withdrawn;

const changedFields = <Fields extends object>(
  before: Partial<Fields>,
  after: Partial<Fields>,
): Partial<Fields> => {
  const changed: Partial<Fields> = {};
  for (const field in after) {
    if (after[field] !== undefined && !same(before[field], after[field]))
      changed[field] = after[field];
  }
  return changed;
};
