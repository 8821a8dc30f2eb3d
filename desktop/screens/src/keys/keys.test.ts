import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  actionOf,
  assign,
  deskActions,
  drawerActions,
  keyActions,
  nameOf,
  payActions,
  readKeys,
  receiptActions,
  sellActions,
  usualKeys,
} from './keys.ts';

const pressed = (key: string, held: Partial<{ ctrlKey: boolean; altKey: boolean }> = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});

const on = (key: string, held: Parameters<typeof pressed>[1] = {}) =>
  actionOf(usualKeys, pressed(key, held), [...sellActions, ...deskActions]);

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

test('a key may do one thing while selling and another while paying, but not what it does everywhere', () => {
  expect(assign(usualKeys, 'card', 'F8')).toMatchObject({ ok: true, keys: { card: 'F8' } });
  expect(assign(usualKeys, 'card', 'F1')).toEqual({ ok: false, why: 'taken', by: 'help' });
  expect(assign(usualKeys, 'help', 'F9')).toMatchObject({ ok: false, why: 'taken' });
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
      const keys = readKeys(map);
      expect(Object.keys(keys)).toHaveLength(keyActions.length);
      for (const actions of [sellActions, payActions, receiptActions, drawerActions]) {
        const heard = [...actions, ...deskActions].map((action) => keys[action]);
        expect(new Set(heard).size).toBe(heard.length);
      }
    }),
  );
  expect(readKeys(null)).toEqual(usualKeys);
});
