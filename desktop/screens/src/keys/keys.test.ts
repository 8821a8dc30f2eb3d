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

const on = (key: string, held: Parameters<typeof pressed>[1] = {}) =>
  actionOf(usualKeys, pressed(key, held), keyActions);

test('the usual keys are those of the home market', () => {
  expect(on('F2')).toBe('search');
  expect(on('F12')).toBe('pay');
  expect(on('Delete')).toBe('remove');
  expect(on('Delete', { ctrlKey: true })).toBe('void');
});

test('typing is never an action', () => {
  for (const key of ['a', '7', 'Enter', 'Backspace', ' ', 'đ']) {
    expect(on(key)).toBeNull();
  }
});

test('a key is named as it is written on the sheet', () => {
  expect(nameOf(pressed('s', { ctrlKey: true }))).toBe('Ctrl+S');
});

test('a key that does something already is refused, and what it does is named', () => {
  expect(assign(usualKeys, 'pay', 'F8')).toEqual({ ok: false, why: 'taken', by: 'hold' });
  expect(assign(usualKeys, 'pay', 'F12')).toMatchObject({ ok: true });
  expect(assign(usualKeys, 'pay', 'Ctrl+P')).toMatchObject({ ok: true, keys: { pay: 'Ctrl+P' } });
});

test('letters, digits, a bare Enter and the browser’s own keys are never given away', () => {
  for (const name of ['A', '7', 'Enter', 'Escape', 'Tab', 'Space', 'Ctrl+W', 'Ctrl+T', 'Alt+F4']) {
    expect(assign(usualKeys, 'pay', name)).toEqual({ ok: false, why: 'reserved' });
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
