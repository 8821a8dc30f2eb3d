import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Envelope } from '@pos/sync';
import { expect, test } from 'vitest';
import { compare } from './check-copies.ts';

const golden = join(import.meta.dirname, '../../../shared/sync/src/golden/raw-v1.ndjson');

/** One of the sales this release can write. */
const sale = readFileSync(golden, 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { raw: string }).raw)
  .find((raw) => raw.includes('"type":"OrderSettled"'))!;
const envelope = JSON.parse(sale) as Envelope & {
  readonly data: {
    readonly number: { readonly text: string };
    readonly totals: { readonly total: number };
  };
};
const done = {
  command: envelope.command,
  number: envelope.data.number.text,
  amount: envelope.data.totals.total,
};
const again = JSON.stringify({ ...envelope, seq: envelope.seq + 1 });
const byAnother = JSON.stringify({
  ...envelope,
  seq: envelope.seq + 1,
  command: '01890000-0000-7000-8000-00000000ffff',
});

const judged = (server: readonly string[], till: readonly string[], told = done) =>
  compare({ name: 'the server', raws: server }, [{ name: 'till 1', raws: till }], [told]).map(
    ({ kind }) => kind,
  );

test('copies that have what was acknowledged, once, are what they have to be', () => {
  expect(judged([sale], [sale])).toEqual([]);
});

test('a sale that one copy lacks is lost there', () => {
  expect(judged([], [sale])).toEqual(['lost', 'diverged']);
  expect(judged([sale], [])).toEqual(['lost', 'diverged']);
  expect(judged([], [])).toEqual(['lost', 'lost']);
});

test('an event, a command or a number that stands twice is doubled', () => {
  expect(new Set(judged([sale, sale], [sale, sale]))).toEqual(new Set(['doubled']));
  expect(new Set(judged([sale, again], [sale, again]))).toEqual(new Set(['doubled']));
  expect(judged([sale, byAnother], [sale, byAnother])).toEqual(['doubled', 'doubled']);
});

test('a sale over another amount than the cashier was told has diverged', () => {
  expect(judged([sale], [sale], { ...done, amount: done.amount + 1 })).toEqual([
    'diverged',
    'diverged',
  ]);
});
