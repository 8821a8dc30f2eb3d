import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test('an empty environment is a till on this machine, in Vietnamese', () => {
  const read = readSettings({ QUAY_TILL_PORT: '', QUAY_LANGUAGE: '  ' });
  expect(read).toMatchObject({
    ok: true,
    settings: { port: 4100, host: '127.0.0.1', language: 'vi' },
  });
  expect(read.ok && read.settings.data).toMatch(/\/\.quay$/);
});

test.each([
  ['QUAY_TILL_PORT', '-1'],
  ['QUAY_TILL_PORT', '65536'],
  ['QUAY_TILL_PORT', '0x10'],
  ['QUAY_TILL_PORT', '41 00'],
  ['QUAY_TILL_HOST', 'a b'],
  ['QUAY_TILL_HOST', 'http://localhost'],
  ['QUAY_LANGUAGE', 'fr'],
  ['QUAY_DATA', 'a\0b'],
  ['QUAY_SCREENS', 'a\0b'],
  ['QUAY_TABLET', 'a\0b'],
  ['QUAY_PRINTER', 'tcp://192.168.1.50'],
  ['QUAY_PRINTER', '192.168.1.50:99999'],
  ['QUAY_PRINTER_PROFILE', 'laser'],
])('%s = %j is refused by its name', (variable, value) => {
  expect(readSettings({ [variable]: value })).toMatchObject({
    ok: false,
    variable,
    accepted: expect.any(String),
  });
});

test('what is given is taken', () => {
  expect(
    readSettings({
      QUAY_DATA: '/srv/quay',
      QUAY_TILL_PORT: '0',
      QUAY_TILL_HOST: '0.0.0.0',
      QUAY_LANGUAGE: 'en',
      QUAY_SCREENS: '/srv/screens',
      QUAY_TABLET: '/srv/tablet',
      QUAY_PRINTER: '192.168.1.50',
      QUAY_PRINTER_PROFILE: 'clone-58',
      QUAY_DISCOVERY: 'off',
    }),
  ).toEqual({
    ok: true,
    settings: {
      data: '/srv/quay',
      discovery: false,
      port: 0,
      host: '0.0.0.0',
      language: 'en',
      screens: '/srv/screens',
      tablet: '/srv/tablet',
      serverBeside: null,
      printer: { host: '192.168.1.50', port: 9100, profile: 'clone-58' },
    },
  });
});
