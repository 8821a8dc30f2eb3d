import { expect, test } from 'vitest';
import { asMoney, asQuantity, pressed } from './entry.ts';

const typed = (keys: readonly string[]): string => keys.reduce(pressed, '');

test('three zeros are one key', () => {
  expect(asMoney(typed(['2', '5', '000']))).toBe(25_000);
  expect(asMoney(typed(['000']))).toBe(0);
});

test('what is weighed fills up from the right, like a scale', () => {
  expect(asQuantity(typed(['3', '5', '0']), true)).toBe(350);
  expect(asQuantity(typed(['2']), false)).toBe(2000);
});

test('a comma says where the units end', () => {
  expect(asQuantity(typed(['1', ',', '5']), true)).toBe(1500);
  expect(asQuantity(typed(['.', '2', '5']), true)).toBe(250);
  expect(asQuantity(typed(['2', ',', '5']), false)).toBe(2000);
});

test('a finger that slips is taken back', () => {
  expect(typed(['1', '2', 'back'])).toBe('1');
  expect(typed(['1', '2', 'Delete'])).toBe('');
  expect(typed(['1', 'a', 'ArrowUp'])).toBe('1');
});
