import type { BankAccount } from './vietqr.ts';

/**
 * The account the shop wants transfers on, or `null`: then no code is drawn. The store's fields have no account yet;
 * a till that tells one as `bankAccount` is understood, and half of one is none.
 */
export const bankAccountOf = (store: object): BankAccount | null => {
  const told: unknown = Reflect.get(store, 'bankAccount');
  if (typeof told !== 'object' || told === null) return null;
  const text = (name: string): string => {
    const value: unknown = Reflect.get(told, name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const bin = text('bin');
  const number = text('number');
  if (!/^\d{6}$/.test(bin) || !/^[0-9A-Za-z]{1,19}$/.test(number)) return null;
  return {
    bin,
    number,
    kind: text('kind') === 'card' ? 'card' : 'account',
    holder: text('holder'),
  };
};
