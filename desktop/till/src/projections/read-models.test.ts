import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { openDatabase, type Db } from '../log/database.ts';
import {
  aTill,
  openOrder,
  openSession,
  products,
  readModelsIn,
  refund,
  sell,
  settle,
  untrueReadModels,
  type Sold,
  type TestTill,
} from '../testing/index.ts';
import { ReadModels } from './read-models.ts';

const steps = {
  sell: (till: TestTill) => sell(till, { of: ['coffee', 'beer'] }),
  sellByCard: (till: TestTill) =>
    sell(till, { of: ['beer'], tenders: [{ method: 'card', amount: 18_000, reference: 'VCB' }] }),
  park: (till: TestTill) => till.do({ type: 'ParkOrder', order: openOrder(till, ['rice']) }),
  label: (till: TestTill) =>
    till.do({ type: 'LabelOrder', order: openOrder(till), label: 'Bàn 7' }),
  voidOne: (till: TestTill) =>
    till.do({ type: 'VoidOrder', order: openOrder(till), reason: 'nhầm' }),
  prepay: (till: TestTill) =>
    till.do({
      type: 'TakePayment',
      order: openOrder(till),
      tender: { method: 'cash', tendered: 5000 },
    }),
  giveBack: (till: TestTill) => refund(till, sell(till)),
  train: (till: TestTill): Sold => {
    const order = till.ids.next(1);
    till.do({ type: 'OpenOrder', order, training: true });
    till.do({ type: 'AddLine', order, product: products.coffee });
    return settle(till, order as Sold['order']);
  },
  rename: (till: TestTill) =>
    till.do({
      type: 'PutProduct',
      product: products.bread,
      fields: { name: `Bánh ${till.ids.next(1)}` },
    }),
  withdraw: (till: TestTill) => till.ask({ type: 'WithdrawProduct', product: products.bread }),
  category: (till: TestTill) =>
    till.ask({
      type: 'PutDocument',
      kind: 'category',
      document: 'mon',
      fields: { name: 'Món', colour: '#112233', position: 1 },
    }),
  withdrawCategory: (till: TestTill) =>
    till.ask({ type: 'WithdrawDocument', kind: 'category', document: 'mon' }),
  closeAndOpen: (till: TestTill) => {
    till.do({ type: 'CountCash', notes: [] });
    till.do({ type: 'CloseSession' });
    openSession(till);
  },
  nextDay: (till: TestTill) => till.clock.advance(86_400_000),
  fail: (till: TestTill) => {
    vi.spyOn(till.till.jobs, 'queue').mockImplementationOnce(() => {
      throw new Error('the power went');
    });
    expect(() => sell(till)).toThrow('the power went');
  },
  restart: (till: TestTill) => till.restart(),
};

const someDay = fc.array(fc.constantFrom(...Object.keys(steps)), { minLength: 5, maxLength: 25 });

test('whatever is done at a till, its read models are what its journal folds to', async () => {
  using till = await aTill({ on: 'memory' });
  openSession(till);
  fc.assert(
    fc.property(someDay, (day) => {
      for (const step of day) steps[step as keyof typeof steps](till);
      expect(untrueReadModels(till)).toEqual([]);
    }),
    { numRuns: 25, endOnFailure: true },
  );
});

/** A till that was closed, and its database in our hands. */
const closedTill = async (): Promise<{ till: TestTill; open: () => Db }> => {
  const till = await aTill({ on: 'memory' });
  openSession(till);
  for (let sale = 0; sale < 5; sale += 1) sell(till);
  till.till.close();
  return { till, open: () => openDatabase(join(till.folder, 'journal.db')) };
};

const lastPos = (db: Db): number =>
  db.prepare<[], { pos: number }>('SELECT max(pos) AS pos FROM event').get()!.pos;

test.each(['series', 'documents', 'tallies', 'catalog'] as const)(
  'a rebuild that is cut short before %s is done again at the next start',
  async (cutAt) => {
    const { till, open } = await closedTill();
    const before = readModelsIn(till.folder);
    const first = open();
    const interrupted = new ReadModels(first);
    vi.spyOn(interrupted[cutAt], 'flush').mockImplementationOnce(() => {
      throw new Error('the power went');
    });
    expect(() => interrupted.rebuild(lastPos(first))).toThrow('the power went');
    first.close();

    const second = open();
    const rebuilt = new ReadModels(second).catchUp(lastPos(second));
    second.close();
    expect(rebuilt).toEqual(expect.arrayContaining(['series', 'document', 'tally', 'product']));
    expect(readModelsIn(till.folder)).toEqual(before);
    till[Symbol.dispose]();
  },
);

test('a read model of an older version is folded again, and only that one', async () => {
  const { till, open } = await closedTill();
  const before = readModelsIn(till.folder);
  const db = open();
  db.exec(
    "UPDATE read_model SET version = 99 WHERE name = 'receipt'; UPDATE receipt SET total = 1",
  );
  expect(new ReadModels(db).catchUp(lastPos(db))).toEqual(['receipt']);
  db.close();
  expect(readModelsIn(till.folder)).toEqual(before);
  till[Symbol.dispose]();
});

test('read models that are behind the journal catch up', async () => {
  const { till, open } = await closedTill();
  const before = readModelsIn(till.folder);
  const db = open();
  const half = new ReadModels(db);
  half.rebuild(Math.floor(lastPos(db) / 2));
  db.exec(`UPDATE folded SET pos = ${Math.floor(lastPos(db) / 2)}`);
  expect(new ReadModels(db).catchUp(lastPos(db))).toEqual([]);
  db.close();
  expect(readModelsIn(till.folder)).toEqual(before);
  till[Symbol.dispose]();
});

test('read models that are whole are left alone', async () => {
  const { till, open } = await closedTill();
  const db = open();
  expect(new ReadModels(db).catchUp(lastPos(db))).toEqual([]);
  db.close();
  till[Symbol.dispose]();
});

test.each(['config', 'data', 'idx'])(
  'a catalog that was lost together with the %s of its search index is folded again',
  async (part) => {
    const { till, open } = await closedTill();
    const before = readModelsIn(till.folder);
    const db = open().unsafeMode();
    db.exec(`DELETE FROM product; DELETE FROM barcode; DELETE FROM product_search_${part}`);
    db.close();
    const again = open();
    new ReadModels(again).catchUp(lastPos(again));
    again.close();
    expect(readModelsIn(till.folder)).toEqual(before);
    till[Symbol.dispose]();
  },
);
