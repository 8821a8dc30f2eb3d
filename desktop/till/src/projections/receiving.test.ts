import { streamOf } from '@pos/domain';
import { id } from '@pos/kernel';
import { reconcile, type Envelope, type Origin, type Sealed, type Signer } from '@pos/sync';
import { anOrigin, TestDevices } from '@pos/sync/testing';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newPrivateKey, nodeCrypto, signerFrom } from '../node-crypto.ts';
import {
  aTill,
  exchange,
  journalOf,
  openOrder,
  openSession,
  products,
  readModelsByMeaning,
  receive,
  refund,
  seededIds,
  sell,
  TestTill,
} from '../testing/index.ts';

let tills: TestTill[];
let seed = 0;
beforeEach(() => {
  tills = [];
});
afterEach(() => {
  for (const till of tills) till[Symbol.dispose]();
});

/** A till that has sold nothing and belongs to no shop yet. */
const anEmptyTill = (): TestTill => {
  seed += 1;
  const till = new TestTill({ on: 'memory', ids: seededIds(1000 + seed) });
  tills.push(till);
  return till;
};

const aSellingTill = async (): Promise<TestTill> => {
  const till = await aTill({ on: 'memory' });
  tills.push(till);
  openSession(till);
  return till;
};

/** What a till shows follows from its journal alone. */
const expectTrue = (test: TestTill): void => {
  const lived = readModelsByMeaning(test.folder);
  test.till.rebuild();
  expect(readModelsByMeaning(test.folder)).toEqual(lived);
};

const anyOpenOrder = (test: TestTill) => test.till.readModels.openOrders.list().at(0)?.id;

/** What two tills may do at once, also to the same things. */
const deeds = {
  sell: (till: TestTill) => void sell(till, { of: ['coffee', 'beer'] }),
  giveBack: (till: TestTill) => void refund(till, sell(till)),
  open: (till: TestTill) => void openOrder(till, ['rice']),
  park: (till: TestTill) => void till.do({ type: 'ParkOrder', order: openOrder(till) }),
  label: (till: TestTill) => {
    const order = anyOpenOrder(till);
    if (order) till.ask({ type: 'LabelOrder', order, label: till.ids.next(1) });
  },
  void: (till: TestTill) => {
    const order = anyOpenOrder(till);
    if (order) till.ask({ type: 'VoidOrder', order, reason: 'nhầm' });
  },
  settleTheirs: (till: TestTill) => {
    const order = anyOpenOrder(till);
    const tenders = [{ method: 'cash', tendered: 10_000_000 }] as const;
    if (order) till.ask({ type: 'SettleOrder', order, tenders: [...tenders] });
  },
  rename: (till: TestTill) =>
    void till.ask({
      type: 'PutProduct',
      product: products.bread,
      fields: { name: `Bánh ${till.ids.next(1)}`, barcodes: [till.ids.next(1).slice(0, 8)] },
    }),
  reprice: (till: TestTill) =>
    void till.ask({ type: 'PutProduct', product: products.bread, fields: { price: 30_000 } }),
  withdraw: (till: TestTill) => void till.ask({ type: 'WithdrawProduct', product: products.bread }),
  closeAndOpen: (till: TestTill) => {
    till.do({ type: 'CountCash', notes: [] });
    till.do({ type: 'CloseSession' });
    openSession(till);
  },
} as const;

const stable = (anomaly: object): string => JSON.stringify(anomaly);

const someDeeds = fc.array(
  fc.record({
    at: fc.boolean(),
    deed: fc.constantFrom(...Object.keys(deeds)),
    meet: fc.boolean(),
  }),
  { minLength: 3, maxLength: 14 },
);

/** Takes up the events of several origins in any interleaving that keeps each in order, and some of them again. */
const shuffled = (events: readonly Sealed[], chance: readonly number[]): (readonly Sealed[])[] => {
  const queues = [...Map.groupBy(events, ({ envelope }) => envelope.device).values()];
  const pages: Sealed[][] = [];
  for (let turn = 0; queues.some((queue) => queue.length > 0); turn += 1) {
    const draw = chance[turn % chance.length]!;
    const left = queues.filter((queue) => queue.length > 0);
    const page = left[draw % left.length]!.splice(0, 1 + (draw % 7));
    pages.push(draw % 3 === 0 ? [...(pages.at(-1) ?? []), ...page] : page);
  }
  return pages;
};

test('whatever order events come in, and however often, a till shows what one shows that got them in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      someDeeds,
      fc.array(fc.nat(1000), { minLength: 5, maxLength: 40 }),
      async (script, chance) => {
        const first = await aSellingTill();
        const second = anEmptyTill();
        receive(second, journalOf(first));
        openSession(second);
        for (const { at, deed, meet } of script) {
          deeds[deed as keyof typeof deeds](at ? first : second);
          if (meet) exchange(first, second);
        }
        exchange(first, second);
        const inOrder = anEmptyTill();
        const everything = journalOf(first).toSorted(
          (left, right) => left.envelope.lam - right.envelope.lam,
        );
        for (const event of everything) receive(inOrder, [event]);
        const outOfOrder = anEmptyTill();
        for (const page of shuffled(everything, chance)) receive(outOfOrder, page);

        const told = outOfOrder.till.readModels.anomalies.list();
        const meant = reconcile(
          everything.map(({ envelope }) => envelope),
          nodeCrypto,
        );
        expect(new Set(told.map(stable))).toEqual(new Set(meant.map(stable)));
        const expected = readModelsByMeaning(inOrder.folder);
        expect(readModelsByMeaning(outOfOrder.folder)).toEqual(expected);
        expect(readModelsByMeaning(first.folder)).toEqual(expected);
        expect(readModelsByMeaning(second.folder)).toEqual(expected);
        for (const till of [first, second, inOrder, outOfOrder]) {
          expectTrue(till);
          till[Symbol.dispose]();
        }
        tills = [];
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);

test('an event of a later version, and one that makes no sense, are kept and passed on, and the latter told of', async () => {
  const till = await aSellingTill();
  const before = readModelsByMeaning(till.folder);
  const devices = new TestDevices(nodeCrypto, signerFrom(newPrivateKey()));
  const strange = devices.write(
    anOrigin(77),
    streamOf('order', id<'OrderId'>(till.ids.next(1))),
    ...[
      { type: 'OrderOpened', label: 7 },
      { type: 'OrderTeleported', to: 'the moon' },
      { type: 'ProductPut', changed: { price: 'free' } },
    ].map((event) => event as never),
  );
  receive(till, strange);
  expect(till.till.journal.log.readOrigin(anOrigin(77), 0, 10)).toHaveLength(strange.length);
  const { anomalies: _, ...others } = before;
  expect(readModelsByMeaning(till.folder)).toMatchObject(others);
  expect(till.till.readModels.anomalies.list()).toMatchObject([
    { kind: 'unreadable', type: 'OrderOpened', seq: 1 },
    { kind: 'unreadable', type: 'ProductPut', seq: 3 },
  ]);
  expectTrue(till);
  till.restart();
  sell(till);
});

test('what others sold is in the receipts and the sums of the day, prints nothing here and takes no number of ours', async () => {
  const [theirs, ours] = [await aSellingTill(), anEmptyTill()];
  receive(ours, journalOf(theirs));
  openSession(ours);
  const sold = sell(theirs);
  const told = vi.fn<(streams: readonly string[]) => void>();
  ours.till.onChange(told);
  receive(ours, journalOf(theirs));
  expect(told).toHaveBeenCalledOnce();
  expect(told.mock.calls[0]![0]).toContain(streamOf('order', sold.order));
  const { receipts, tallies } = ours.till.readModels;
  expect(receipts.list(1e9, 10)).toMatchObject([{ number: sold.number.text }]);
  expect(tallies.of(`day/${sold.businessDay}`)).toMatchObject({ sales: 1 });
  expect(tallies.of(`device/${ours.till.journal.origin.device}`)).toMatchObject({ sales: 0 });
  expect(ours.till.jobs.list(10)).toEqual([]);
  expect(sell(ours).number.value).toBe(1);
});

test('an order at hand is read again when somebody else has written to it', async () => {
  const [first, second] = [await aSellingTill(), anEmptyTill()];
  receive(second, journalOf(first));
  const order = openOrder(first);
  receive(second, journalOf(first));
  expect(second.till.shop().order(order)).toMatchObject({ status: 'open' });
  first.do({ type: 'VoidOrder', order, reason: 'nhầm' });
  receive(second, journalOf(first));
  expect(second.till.shop().order(order)).toMatchObject({ status: 'voided' });
});

test('when the disk refuses what others wrote, nothing has changed and it comes again', async () => {
  const [first, second] = [await aSellingTill(), anEmptyTill()];
  const before = readModelsByMeaning(second.folder);
  vi.spyOn(second.till.readModels.tallies, 'flush').mockImplementationOnce(() => {
    throw new Error('the disk is full');
  });
  sell(first);
  expect(() => receive(second, journalOf(first))).toThrow('the disk is full');
  expect(readModelsByMeaning(second.folder)).toEqual(before);
  receive(second, journalOf(first));
  expectTrue(second);
});

test('a sale that lost its place and was adopted counts once, whichever of the two comes first', async () => {
  const first = await aSellingTill();
  sell(first);
  const all = journalOf(first);
  const pen = signerFrom(newPrivateKey());
  const origin: Origin = anOrigin(99);
  const adopted = adopt(all, origin, pen);
  for (const pages of [
    [all, adopted],
    [adopted, all],
  ]) {
    const till = anEmptyTill();
    for (const page of pages) receive(till, page);
    expect(till.till.readModels.receipts.list(1e9, 10)).toHaveLength(1);
    expect(
      till.till.readModels.tallies.of(`device/${first.till.journal.origin.device}`),
    ).toMatchObject({ sales: 1 });
    expectTrue(till);
  }
});

/** As the cloud writes again what a fork took away. */
const adopt = (lost: readonly Sealed[], origin: Origin, signer: Signer): readonly Sealed[] => {
  let prev = '0'.repeat(64);
  return lost.map(({ envelope: said, hash: was }, place) => {
    const { device, epoch, seq } = said;
    const adopted = { device, epoch, seq, hash: was };
    const envelope: Envelope = {
      ...said,
      ...origin,
      seq: place + 1,
      lam: said.lam + 1,
      prev,
      adopted,
    };
    const raw = JSON.stringify(envelope);
    prev = nodeCrypto.hash(raw);
    return { envelope, raw, hash: prev, sig: signer.sign(prev) };
  });
};
