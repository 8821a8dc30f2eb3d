import type { TenderMethod } from '@pos/domain';
import { formatMoney, money, type Currency, type Locale, type Money } from '@pos/kernel';
import type { PadKey } from '../ui/number-pad.tsx';

export type EntryField = 'amount' | 'lastFour' | 'approval' | 'bankReference';

/** What has been typed for one tender, as it was typed. An empty amount means all that is due. */
export type Entry = Readonly<Record<EntryField, string>>;

export const blankEntry: Entry = { amount: '', lastFour: '', approval: '', bankReference: '' };

/** The fields of a tender in the order they are filled in. */
export const fieldsOf: Readonly<Record<TenderMethod, readonly EntryField[]>> = {
  cash: ['amount'],
  card: ['lastFour', 'approval', 'amount'],
  transfer: ['bankReference', 'amount'],
};

/** Up to 99 billion đồng: more is a slip, or a barcode that went astray. */
const longest: Readonly<Record<EntryField, number>> = {
  amount: 11,
  lastFour: 4,
  approval: 6,
  bankReference: 6,
};

/** The field after a key of the pad or the keyboard. */
export const afterKey = (entry: Entry, field: EntryField, key: PadKey): Entry => {
  switch (key) {
    case 'clear':
      return { ...entry, [field]: '' };
    case 'back':
      return { ...entry, [field]: entry[field].slice(0, -1) };
    default:
      return withTyped(entry, field, entry[field] + key);
  }
};

/** The field after its text was changed as a whole: typed, pasted, or with the marks a person puts into amounts. */
export const withTyped = (entry: Entry, field: EntryField, text: string): Entry => ({
  ...entry,
  [field]: tidied(field, text),
});

const tidied = (field: EntryField, text: string): string => {
  switch (field) {
    case 'amount':
      return text
        .replace(/\D/g, '')
        .replace(/^0+(?=\d)/, '')
        .slice(0, longest.amount);
    case 'lastFour':
      return text.replace(/\D/g, '').slice(0, longest.lastFour);
    case 'approval':
      return lettersAndDigits(text).slice(0, longest.approval);
    case 'bankReference':
      // Of a pasted reference the end tells one transfer from another.
      return lettersAndDigits(text).slice(-longest.bankReference);
  }
};

const lettersAndDigits = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

export const typedAmount = ({ amount }: Entry): Money | null =>
  amount === '' ? null : money(Number(amount));

/** `125.000` while it is being typed. */
export const shownAmount = ({ amount }: Entry, currency: Currency, locale: Locale): string =>
  amount === '' ? '' : formatMoney(money(Number(amount)), currency, { locale, sign: 'none' });

/** A field that is as long as it can get is done: the next key goes to the next one. */
export const isFull = (entry: Entry, field: EntryField): boolean =>
  field !== 'amount' && entry[field].length === longest[field];
