import { expect, test } from 'vitest';
import { bankAccountOf } from './bank-account.ts';

test('a store without an account has none', () => {
  expect(bankAccountOf({ name: 'Quán' })).toBeNull();
  expect(bankAccountOf({ bankAccount: null })).toBeNull();
});

test('half an account is none: money must not go astray', () => {
  expect(bankAccountOf({ bankAccount: { bin: '97043', number: '0123499999' } })).toBeNull();
  expect(bankAccountOf({ bankAccount: { bin: '970436', number: '' } })).toBeNull();
});

test('a whole account is taken as it is told', () => {
  expect(
    bankAccountOf({ bankAccount: { bin: '970436', number: '0123499999', holder: 'QUAN HOA' } }),
  ).toEqual({
    bin: '970436',
    number: '0123499999',
    kind: 'account',
    holder: 'QUAN HOA',
  });
});
