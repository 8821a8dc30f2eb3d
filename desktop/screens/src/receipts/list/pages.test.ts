import type { ReceiptSummary } from '@pos/api';
import { expect, test } from 'vitest';
import { matching, meant, together } from './pages.ts';

const numbered = (...numbers: string[]): ReceiptSummary[] =>
  numbers.map((number) => ({ ...({} as ReceiptSummary), number }));

const shown = (receipts: readonly ReceiptSummary[]): string[] =>
  receipts.map(({ number }) => number);

const known = numbered('T01-26-000123', 'T01-26R-000007', 'T01-26-000012');

test('a page that moved on leaves no gap and no doubles', () => {
  expect(shown(together(numbered('4', '3'), numbered('3', '2', '1')))).toEqual([
    '4',
    '3',
    '2',
    '1',
  ]);
});

test('a few digits find a receipt', () => {
  expect(shown(matching(known, '0012'))).toEqual(['T01-26-000123', 'T01-26-000012']);
  expect(shown(matching(known, ' 26r '))).toEqual(['T01-26R-000007']);
  expect(matching(known, '')).toHaveLength(3);
});

test('Enter takes the number itself, or the only one that matches', () => {
  expect(meant(known, 't01-26-000012')).toBe('T01-26-000012');
  expect(meant(known, '123')).toBe('T01-26-000123');
});

test('Enter asks the till for a number that is not in sight', () => {
  expect(meant(known, 'T01-25-000900')).toBe('T01-25-000900');
  expect(meant(known, '  ')).toBeNull();
});
