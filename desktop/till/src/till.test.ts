import { expect, test, vi } from 'vitest';
import type { Db } from './log/database.ts';
import { ReadModels } from './projections/read-models.ts';
import {
  aTill,
  openOrder,
  openSession,
  products,
  sell,
  settle,
  staff,
  untrueReadModels,
  type TestTill,
} from './testing/index.ts';

const opened = vi.hoisted((): { db?: Db } => ({}));
vi.mock(import('./log/database.ts'), async (importOriginal) => {
  const real = await importOriginal();
  return { ...real, openDatabase: (file) => (opened.db = real.openDatabase(file)) };
});

/** What the till's memory says, and what a till that had only the disk would say. */
const bothViews = ({ till }: TestTill, scope: `session/${string}`): unknown[] =>
  [till.readModels, new ReadModels(opened.db!)].map((readModels) => [
    readModels.tallies.of(scope),
    readModels.tallies.of('day/2026-11-20'),
    readModels.series.next(
      'receipt',
      till.shop().businessDay(till.shop().store()!),
      'T01',
      till.journal.origin,
    ),
    readModels.documents.all('category'),
    readModels.documents.all('staff'),
    readModels.catalog.find(products.coffee),
    readModels.openOrders.list(),
    readModels.sessions.list(9),
    readModels.receipts.list(1e9, 500),
  ]);

test('when the disk is full nothing is half done: memory is as the disk, and the till sells on when it may', async () => {
  using till = await aTill({ on: 'memory' });
  const session = openSession(till);
  sell(till);
  const order = openOrder(till, ['coffee', 'beer']);
  opened.db!.pragma('max_page_count = 1');

  let sold = 1;
  const filler = { colour: '#000000', position: 1 };
  const refusals = Array.from({ length: 300 }, (_, index) => {
    const answer = till.ask(
      index % 2 === 0
        ? { type: 'OpenOrder', label: 'x'.repeat(80) }
        : {
            type: 'PutDocument',
            kind: 'category',
            document: `day-${index}`,
            fields: { ...filler, name: 'đ'.repeat(300) },
          },
    );
    return answer.ok ? null : answer.refusal;
  }).filter((refusal) => refusal !== null);
  expect(refusals.length).toBeGreaterThan(20);
  expect(refusals).toEqual(refusals.map(() => ({ type: 'DiskFull' })));

  const tenders = [{ method: 'cash', tendered: 100_000 } as const];
  const refused = till.ask({ type: 'SettleOrder', order, tenders });
  if (refused.ok) sold += 1;
  const [memory, disk] = bothViews(till, `session/${session}`);
  expect(memory).toEqual(disk);

  opened.db!.pragma('max_page_count = 1000000');
  if (!refused.ok) {
    expect(refused.refusal).toEqual({ type: 'DiskFull' });
    expect(till.till.shop().order(order)).toMatchObject({ status: 'open', payments: [] });
    expect(settle(till, order).number.value).toBe((sold += 1));
  }
  expect(sell(till).number.value).toBe(sold + 1);
  expect(untrueReadModels(till)).toEqual([]);
});

test('an error in the middle of a settlement leaves the order open and its number free', async () => {
  using till = await aTill({ on: 'memory' });
  const session = openSession(till);
  const order = openOrder(till);
  vi.spyOn(till.till.jobs, 'queue').mockImplementationOnce(() => {
    throw new Error('a mistake of ours');
  });
  expect(() => settle(till, order)).toThrow('a mistake of ours');
  const [memory, disk] = bothViews(till, `session/${session}`);
  expect(memory).toEqual(disk);
  expect(till.till.shop().order(order)).toMatchObject({ status: 'open', payments: [] });
  expect(settle(till, order).number.value).toBe(1);
});

test('a first start makes the shop once, and its owner may log in', async () => {
  using till = await aTill({ on: 'memory' });
  const { pos } = till.till.journal.log.head();
  const store = till.till.shop().store()!;
  expect(await till.till.setUp({ store, register: 'T09', owner: staff.manager })).toBeNull();
  expect(till.till.journal.log.head().pos).toBe(pos);
  const login = await till.till.desk.login(staff.owner.pin);
  expect(login).toMatchObject({
    ok: true,
    login: { staff: { name: staff.owner.name, role: 'owner' } },
  });
});

test('a till that starts has its sales without folding anything, however it was stopped', async () => {
  using till = await aTill();
  openSession(till);
  const { number } = sell(till);
  till.crash();
  expect(till.till.rebuilt).toEqual([]);
  expect(till.till.readModels.receipts.find(number.text)?.number).toBe(number.text);
});
