import { expect, test } from 'vitest';
import { readShellSettings } from './settings.ts';

const read = (
  environment: Record<string, string> = {},
  args: readonly string[] = [],
  isPackaged = true,
) =>
  readShellSettings({
    environment,
    args,
    isPackaged,
    home: '/home/shop',
    screens: '/app/screens',
    tablet: '/app/tablet',
  });

test('an installed till keeps its data with its person, and its key sealed', () => {
  expect(read()).toMatchObject({
    ok: true,
    settings: {
      data: '/home/shop/data',
      screens: '/app/screens',
      tablet: '/app/tablet',
      keys: 'sealed',
      kiosk: false,
      demo: false,
      movedHere: false,
    },
  });
});

test('in development it shares the folder of the till in the browser, which opens no seal', () => {
  expect(read({}, [], false)).toMatchObject({
    settings: { data: '/home/shop/.quay', keys: 'plain' },
  });
});

test('flags and variables', () => {
  expect(
    read({ QUAY_DATA: '/x', QUAY_KIOSK: '1', QUAY_DEMO: '1', QUAY_KEYS: 'plain' }),
  ).toMatchObject({
    settings: { data: '/x', kiosk: true, demo: true, keys: 'plain' },
  });
  expect(read({}, ['--inspect=1', '--kiosk', '--moved-here', 'desktop/shell'])).toMatchObject({
    settings: { kiosk: true, movedHere: true },
  });
});

test.each([
  [{ QUAY_KEYS: 'none' }, 'QUAY_KEYS'],
  [{ QUAY_TILL_PORT: 'many' }, 'QUAY_TILL_PORT'],
])('%j is refused by its name', (environment, variable) => {
  expect(read(environment)).toMatchObject({ ok: false, variable });
});
