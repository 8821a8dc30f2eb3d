import { expect, test } from 'vitest';
import { closingOf, isManager } from './closing.ts';

test('a window is closed without a word only when nothing is unsent', () => {
  const asked = { kiosk: false, manager: false };
  expect(closingOf({ ...asked, unsent: 0 })).toEqual({ do: 'close' });
  expect(closingOf({ ...asked, unsent: 7 })).toEqual({ do: 'ask', unsent: 7 });
  expect(closingOf({ ...asked, unsent: null })).toEqual({ do: 'ask', unsent: null });
});

test('a kiosk is closed by a manager, and nobody else', () => {
  expect(closingOf({ kiosk: true, manager: false, unsent: 0 })).toEqual({ do: 'refuse' });
  expect(closingOf({ kiosk: true, manager: true, unsent: 0 })).toEqual({ do: 'close' });
  expect(closingOf({ kiosk: true, manager: true, unsent: 3 })).toEqual({ do: 'ask', unsent: 3 });
});

test('a manager is who may change what the till sells, and is logged in', () => {
  expect(isManager(null)).toBe(false);
  expect(isManager({ permissions: [{ permission: 'order.sell', limit: null }] })).toBe(false);
  expect(isManager({ permissions: [{ permission: 'catalog.manage', limit: null }] })).toBe(true);
});
