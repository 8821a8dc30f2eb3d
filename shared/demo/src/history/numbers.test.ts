import { expect, test } from 'vitest';
import { demoNumbers, documentNumber } from './numbers.ts';

test.each([
  ['receipt', 123, 'T01-26-000123'],
  ['refund', 1, 'T01-26R-000001'],
  ['z', 1, 'T01-26Z-000001'],
] as const)('a %s is numbered %i and reads %s', (kind, value, text) => {
  expect(documentNumber({ register: 'T01', epoch: 1, kind, year: 2026 }, value)).toEqual({
    series: `${kind}/2026`,
    value,
    text,
  });
});

test('a till in its second life says so in its numbers', () => {
  expect(demoNumbers('T01', 2).next('receipt', 2026).text).toBe('T01.2-26-000001');
});

test('every kind and year counts from one', () => {
  const numbers = demoNumbers('T01');
  numbers.next('receipt', 2026);
  expect(numbers.next('receipt', 2026).text).toBe('T01-26-000002');
  expect(numbers.next('refund', 2026).text).toBe('T01-26R-000001');
  expect(numbers.next('receipt', 2027).text).toBe('T01-27-000001');
});
