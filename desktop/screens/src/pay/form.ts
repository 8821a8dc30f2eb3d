import type { TenderMethod } from '@pos/domain';
import type { PadKey } from '../ui/number-pad.tsx';
import {
  afterKey,
  blankEntry,
  fieldsOf,
  isFull,
  withTyped,
  type Entry,
  type EntryField,
} from './entry.ts';
import type { CardScheme } from './next-step.ts';

/** One tender while it is being filled in, and the field that the pad types into. */
export interface TenderForm {
  readonly method: TenderMethod;
  readonly scheme: CardScheme | null;
  readonly entry: Entry;
  readonly active: EntryField;
}

export const blankForm = (method: TenderMethod): TenderForm => ({
  method,
  scheme: null,
  entry: blankEntry,
  active: fieldsOf[method][0] ?? 'amount',
});

export const pressed = (form: TenderForm, key: PadKey): TenderForm =>
  filled(form, form.active, afterKey(form.entry, form.active, key));

export const typedInto = (form: TenderForm, field: EntryField, text: string): TenderForm =>
  filled(form, field, withTyped(form.entry, field, text));

/** The scheme stands at the top of the slip, so the digits come next, wherever somebody has been before. */
export const withScheme = (form: TenderForm, scheme: CardScheme): TenderForm => ({
  ...form,
  scheme,
  active: isFull(form.entry, 'lastFour') ? form.active : 'lastFour',
});

/** A slip is copied from top to bottom: a field that has just become full hands over to the next. */
const filled = (form: TenderForm, field: EntryField, entry: Entry): TenderForm => {
  const fields = fieldsOf[form.method];
  const next = fields[fields.indexOf(field) + 1];
  const isDone = isFull(entry, field) && !isFull(form.entry, field);
  return { ...form, entry, active: isDone && next ? next : field };
};
