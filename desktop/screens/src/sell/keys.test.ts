import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actionOf, assign, keyActions, nameOf, readKeys, usualKeys } from './keys.ts';

const pressed = (key: string, held: Partial<{ ctrlKey: boolean; altKey: boolean }> = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});

test('the usual keys are those of the home market', () => {
  expect(actionOf(usualKeys, pressed('F2'))).toBe('search');
  expect(actionOf(usualKeys, pressed('F12'))).toBe('pay');
  expect(actionOf(usualKeys, pressed('Delete'))).toBe('remove');
  expect(actionOf(usualKeys, pressed('Delete', { ctrlKey: true }))).toBe('void');
});

test('typing is never an action', () => {
  for (const key of ['a', '7', 'Enter', 'Backspace', ' ', 'đ']) {
    expect(actionOf(usualKeys, pressed(key))).toBeNull();
  }
});

test('a key is named as it is written on the sheet', () => {
  expect(nameOf(pressed('s', { ctrlKey: true }))).toBe('Ctrl+S');
});

test('an action takes the key of another and leaves it its own', () => {
  const map = assign(usualKeys, 'pay', 'F8');
  expect(map.pay).toBe('F8');
  expect(map.hold).toBe('F12');
});

test('letters, digits and a bare Enter are never given away', () => {
  for (const name of ['A', '7', 'Enter', 'Escape', 'Tab', 'Space']) {
    expect(assign(usualKeys, 'pay', name)).toBe(usualKeys);
  }
});

test('whatever was kept, every action has one key and no two share it', () => {
  const kept = fc.dictionary(
    fc.constantFrom(...keyActions, 'nonsense'),
    fc.oneof(fc.constantFrom('F1', 'F2', 'F12', 'Ctrl+S', 'A', ''), fc.anything()),
  );
  fc.assert(
    fc.property(kept, (map) => {
      const keys = Object.values(readKeys(map));
      expect(new Set(keys).size).toBe(keyActions.length);
    }),
  );
  expect(readKeys(null)).toEqual(usualKeys);
});
