import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test('without a word from the environment it runs on a database of its own', () => {
  expect(readSettings({})).toMatchObject({
    ok: true,
    settings: { mode: 'serve', port: 4000, host: '127.0.0.1', database: { kind: 'embedded' } },
  });
});

test('a direct address says that the other one goes through a pooler', () => {
  const url = 'postgres://app@pooler/quay';
  const direct = 'postgres://owner@db/quay';
  expect(readSettings({ DATABASE_URL: url })).toMatchObject({
    settings: { database: { kind: 'url', url, direct: url, isPooled: false } },
  });
  expect(readSettings({ DATABASE_URL: url, DATABASE_URL_DIRECT: direct })).toMatchObject({
    settings: { database: { url, direct, isPooled: true } },
  });
});

test.each([
  ['RUN_MODE', 'drop'],
  ['QUAY_SERVER_PORT', '70000'],
  ['QUAY_SERVER_HOST', 'a b'],
  ['QUAY_SERVER_CONNECTIONS', '0'],
  ['QUAY_SERVER_PROXIES', 'many'],
  ['QUAY_BACKUP_DAYS', '0'],
  ['QUAY_LANGUAGE', 'fr'],
  ['QUAY_POSTGRES_PORT', '-1'],
  ['DATABASE_URL', 'mysql://db'],
  ['QUAY_OPERATOR_KEY', 'short'],
  ['QUAY_SIGNING_KEY', 'no key'],
])('a bad %s is refused by its name', (variable, value) => {
  expect(readSettings({ [variable]: value })).toMatchObject({ ok: false, variable });
});
