import { money, vnd } from '@pos/kernel';
import { expect, test } from 'vitest';
import {
  afterKey,
  blankEntry,
  isFull,
  shownAmount,
  typedAmount,
  withTyped,
  type Entry,
} from './entry.ts';

const typed = (
  field: Parameters<typeof afterKey>[1],
  ...keys: Parameters<typeof afterKey>[2][]
): Entry => keys.reduce((entry, key) => afterKey(entry, field, key), blankEntry);

test('the key of three zeros makes thousands', () => {
  expect(typedAmount(typed('amount', '1', '5', '000'))).toBe(money(15_000));
});

test('an amount neither starts with zeros nor outgrows what a till may hold', () => {
  expect(typed('amount', '000', '7').amount).toBe('7');
  expect(typed('amount', '0').amount).toBe('0');
  expect(typed('amount', '9', '000', '000', '000', '000').amount).toBe('90000000000');
});

test('nothing typed is no amount, which is not the same as zero', () => {
  expect(typedAmount(blankEntry)).toBeNull();
  expect(typedAmount(typed('amount', '0'))).toBe(0);
});

test('digits are erased one by one or all at once', () => {
  expect(typed('amount', '1', '2', 'back').amount).toBe('1');
  expect(typed('amount', '1', '2', 'clear').amount).toBe('');
  expect(typed('amount', 'back').amount).toBe('');
});

test('marks that people put into amounts are read over', () => {
  expect(withTyped(blankEntry, 'amount', '1.430.000 ₫').amount).toBe('1430000');
  expect(shownAmount(withTyped(blankEntry, 'amount', '1430000'), vnd, 'vi')).toBe('1.430.000');
});

test('of a pasted bank reference the last six characters count', () => {
  expect(withTyped(blankEntry, 'bankReference', 'FT26324-123ab9').bankReference).toBe('123AB9');
});

test('a card keeps four digits and no more', () => {
  const entry = withTyped(blankEntry, 'lastFour', '4242 4242');
  expect(entry.lastFour).toBe('4242');
  expect(isFull(entry, 'lastFour')).toBe(true);
  expect(isFull(entry, 'approval')).toBe(false);
});
