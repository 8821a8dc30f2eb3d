import { join } from 'node:path';
import { verifyJournal, type Envelope } from '@pos/sync';
import {
  aTill,
  closeSession,
  nodeCrypto,
  openSession,
  sell,
  staff,
  tablesIn,
  untrueReadModels,
  type TestTill,
} from '@pos/till/testing';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { everyEvent } from '../chaos/check.ts';
import { runShop } from './random-shop.ts';

const aBusyTill = async (): Promise<TestTill> => {
  const till = await aTill({ on: 'memory' });
  runShop(till, { seed: 4, steps: 40 });
  if (!till.till.shop().openSession()) openSession(till);
  return till;
};

/** What a bad disk does: SQLite itself guards the tables of its search index from us. */
const spoil = ({ folder }: TestTill, statement: string): void => {
  const db = new Database(join(folder, 'journal.db')).unsafeMode();
  db.exec(statement);
  db.close();
};

const damages = [
  ['all rows', ''],
  ['every other row', 'WHERE abs(random()) % 2 = 0'],
] as const;

const derived = await (async () => {
  using till = await aTill({ on: 'memory' });
  return tablesIn(till.folder).filter((table) => table !== 'event');
})();

/** What lies in them are pages of an index, not rows: they are there or not. */
const pages = ['product_search_config', 'product_search_data', 'product_search_idx'];

const losses = derived.flatMap((table) =>
  damages
    .filter(([, where]) => where === '' || !pages.includes(table))
    .map(([rows, where]) => [rows, table, where] as const),
);

test.each(losses)(
  'failure 4: a till that lost %s of %s opens and is what it was',
  async (_rows, table, where) => {
    using till = await aBusyTill();
    const events = everyEvent(till);
    const { epoch } = till.till.journal.origin;
    const { value } = sell(till).number;

    till.restart(() => spoil(till, `DELETE FROM ${table} ${where}`));

    expect(everyEvent(till).slice(0, events.length)).toEqual(events);
    expect(till.till.journal.origin.epoch).toBe(epoch);
    expect(untrueReadModels(till)).toEqual([]);
    expect(till.till.readModels.catalog.search('mon', 5).length).toBeGreaterThan(0);
    expect(sell(till).number.value).toBe(value + 1);
  },
);

test('failure 4: a till that lost all events begins a new chain and new numbers, and says so', async () => {
  using lost = await aTill({ on: 'memory' });
  const session = openSession(lost);
  const { number } = sell(lost);

  lost.restart(() => spoil(lost, 'DELETE FROM event'));

  expect(lost.till.journal.origin.epoch).toBe(2);
  expect(eventsOf(lost)[0]).toMatchObject({
    type: 'EpochStarted',
    data: { epoch: 2, why: 'journal-damaged', last: null },
  });
  expect(await lost.till.desk.login(staff.cashier.pin)).toMatchObject({ ok: true });
  expect(lost.till.shop().openSession()).toBeNull();
  expect(openSession(lost)).not.toBe(session);
  expect(sell(lost).number.text).toBe('T01.2-26-000001');
  expect(number.text).toBe('T01-26-000001');
  expect(closeSession(lost).variance).toBe(0);
  expect(verify(lost)).toMatchObject({ ok: true });
});

test('failure 4: a till that lost its newest events never gives their numbers again', async () => {
  using lost = await aTill({ on: 'memory' });
  openSession(lost);
  const kept = sell(lost);
  const { pos } = lost.till.journal.log.head();
  sell(lost);
  const head = lost.till.journal.log.headOf(lost.till.journal.origin);

  lost.restart(() => spoil(lost, `DELETE FROM event WHERE pos > ${pos}`));

  expect(sell(lost).number.text).toBe('T01.2-26-000001');
  const { receipts, openOrders } = lost.till.readModels;
  expect(receipts.list(1e9, 9).map((receipt) => receipt.number)).toEqual([
    'T01.2-26-000001',
    kept.number.text,
  ]);
  expect(openOrders.list()).toEqual([]);
  closeSession(lost);
  expect(verify(lost)).toMatchObject({ ok: true });
  expect(verify(lost, [head])).toMatchObject({ ok: false, problem: /known elsewhere/ });
  lost.restart();
  expect(lost.till.journal.origin.epoch).toBe(2);
});

test('failure 4: a till that lost events in the middle opens, and verifying names the first', async () => {
  using lost = await aTill({ on: 'memory' });
  openSession(lost);
  const { number } = sell(lost);
  sell(lost);
  const first = eventsOf(lost).findIndex(({ type }) => type === 'OrderOpened') + 1;

  lost.restart(() => spoil(lost, `DELETE FROM event WHERE pos = ${first}`));

  expect(sell(lost).number.value).toBe(number.value + 2);
  expect(verify(lost)).toMatchObject({ ok: false, event: first });
});

const eventsOf = (test: TestTill): Envelope[] =>
  everyEvent(test).map(({ raw }) => JSON.parse(raw) as Envelope);

const verify = (test: TestTill, heads: Parameters<typeof verifyJournal>[1]['heads'] = []) =>
  verifyJournal(everyEvent(test), { keys: new Map(), heads }, nodeCrypto);
