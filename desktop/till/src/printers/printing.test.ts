import type { DevicesView } from '@pos/api';
import type { Slip } from '@pos/hardware/testing';
import { expect, test, vi } from 'vitest';
import {
  aPrinter,
  aTill,
  openOrder,
  openSession,
  sell,
  settle,
  staff,
  type PrinterAtHand,
  type TestTill,
} from '../testing/index.ts';
import { readView } from '../views/index.ts';

const devicesOf = ({ till }: TestTill): DevicesView => {
  const answer = readView(till, { name: 'devices', query: {} }, staff.owner.id);
  if (!answer.ok || !('unprinted' in answer.data)) throw new Error('no view');
  return answer.data;
};

const jobsOf = ({ till }: TestTill) => till.jobs.list(50);
const papers = (till: TestTill) => jobsOf(till).filter(({ kind }) => kind !== 'open-drawer');
const soon = { timeout: 8000, interval: 10 };

const shop = async (at: PrinterAtHand): Promise<TestTill> => {
  const till = await aTill({ on: 'memory', printers: [at.printer] });
  openSession(till);
  return till;
};

const slipsOf = ({ virtual }: PrinterAtHand): readonly Slip[] => virtual.roll.slips;

test('a sale ends in a receipt on paper and an open drawer', async () => {
  await using at = await aPrinter();
  using till = await shop(at);
  const sold = sell(till, { of: ['coffee', 'bread'] });
  await vi.waitFor(() => expect(slipsOf(at)).toHaveLength(1), soon);
  expect(slipsOf(at)[0]!.codes).toEqual([{ kind: 'barcode', data: sold.number.text }]);
  await vi.waitFor(() => expect(at.kicks()).toBe(1), soon);
  await vi.waitFor(() => expect(till.till.jobs.waiting()).toBe(0), soon);
  expect(jobsOf(till).map(({ kind, state }) => [kind, state])).toEqual(
    expect.arrayContaining([
      ['print-receipt', 'confirmed'],
      ['open-drawer', 'accepted'],
    ]),
  );
  expect(devicesOf(till)).toMatchObject({
    printers: [{ name: 'counter', state: 'ready' }],
    drawer: { canOpen: true },
    waiting: 0,
    unprinted: [],
  });
});

test('out of paper: the receipt waits, is told of, and comes out once after new paper', async () => {
  await using at = await aPrinter({ paperOut: true });
  using till = await shop(at);
  const sold = sell(till);
  await vi.waitFor(() => {
    expect(devicesOf(till)).toMatchObject({
      printers: [{ state: 'paper-out' }],
      unprinted: [{ about: sold.number.text, state: 'queued', reason: 'paper-out' }],
    });
  }, soon);
  expect(at.kicks()).toBe(1);
  at.virtual.flip({ paperOut: false });
  await vi.waitFor(() => expect(papers(till)).toMatchObject([{ state: 'confirmed' }]), soon);
  expect(slipsOf(at)).toHaveLength(1);
  expect(devicesOf(till).unprinted).toEqual([]);
});

test('a cable cut in mid-job: nobody knows, so nothing is printed again by itself', async () => {
  await using at = await aPrinter();
  using till = await shop(at);
  await vi.waitFor(() => expect(devicesOf(till).printers[0]?.state).toBe('ready'), soon);
  at.virtual.cutCableAfter(3000);
  const order = openOrder(till);
  const sold = settle(till, order, {
    tenders: [{ method: 'card', amount: 29_000, reference: '4242' }],
  });
  await vi.waitFor(() => {
    expect(papers(till)).toMatchObject([{ state: 'unknown', reason: 'connection-lost' }]);
  }, soon);
  expect(devicesOf(till).unprinted).toMatchObject([{ about: sold.number.text, state: 'unknown' }]);
  till.do({ type: 'Reprint', number: sold.number.text });
  await vi.waitFor(() => expect(till.till.jobs.waiting()).toBe(0), soon);
  expect(papers(till).map(({ copy, state }) => [copy, state])).toEqual(
    expect.arrayContaining([
      [0, 'unknown'],
      [1, 'confirmed'],
    ]),
  );
  expect(devicesOf(till).unprinted).toEqual([]);
});

test('whoever has the paper in hand says so, once, and it is journaled', async () => {
  await using at = await aPrinter({ slow: true });
  using till = await shop(at);
  sell(till);
  await vi.waitFor(() => expect(papers(till)).toMatchObject([{ state: 'sending' }]), soon);
  till.restart();
  const { job, about } = devicesOf(till).unprinted[0]!;
  expect(till.do({ type: 'ConfirmPaper', job }, 'cashier')).toEqual([
    { type: 'PaperSeen', job, paper: about },
  ]);
  expect(devicesOf(till).unprinted).toEqual([]);
  expect(papers(till)).toMatchObject([{ state: 'accepted', reason: 'seen' }]);
  expect(till.refusal({ type: 'ConfirmPaper', job })).toEqual({ type: 'NotFound' });
});

test('a till that stops in mid-job does not print it again when it starts', async () => {
  await using at = await aPrinter({ slow: true });
  using till = await shop(at);
  sell(till);
  await vi.waitFor(() => {
    expect(papers(till)).toMatchObject([{ state: 'sending', printer: 'counter' }]);
  }, soon);
  till.restart();
  expect(papers(till)).toMatchObject([{ state: 'unknown', reason: 'till-stopped' }]);
});

test('what was sold before there was a printer is not printed all at once, but offered', async () => {
  await using at = await aPrinter({ offline: true });
  using till = await shop(at);
  const sold = [sell(till), sell(till), sell(till)];
  await vi.waitFor(() => expect(devicesOf(till).printers[0]?.state).toBe('offline'), soon);
  till.clock.advance(3_600_000);
  till.restart(() => at.virtual.flip({ offline: false }));
  await vi.waitFor(() => expect(till.till.jobs.waiting()).toBe(0), soon);
  expect(slipsOf(at)).toHaveLength(0);
  expect(at.kicks()).toBe(0);
  expect(new Set(devicesOf(till).unprinted.map(({ about }) => about))).toEqual(
    new Set(sold.map(({ number }) => number.text)),
  );
  expect(papers(till)).toMatchObject([
    { state: 'failed', reason: 'too-late' },
    { state: 'failed', reason: 'too-late' },
    { state: 'failed', reason: 'too-late' },
  ]);
});

test('a bill, a copy and a Z report come out, and none of them opens the drawer', async () => {
  await using at = await aPrinter();
  using till = await shop(at);
  const order = openOrder(till, ['coffee']);
  till.do({ type: 'PrintBill', order });
  const sold = settle(till, order, {
    tenders: [{ method: 'card', amount: 29_000, reference: '4242' }],
  });
  till.do({ type: 'Reprint', number: sold.number.text });
  till.do({ type: 'CountCash', notes: [{ note: 500_000, count: 1 }] });
  const closed = till.do({ type: 'CloseSession' }).find(({ type }) => type === 'SessionClosed');
  const z = closed?.type === 'SessionClosed' ? closed.number.text : '';
  till.do({ type: 'Reprint', number: z });
  await vi.waitFor(() => expect(till.till.jobs.waiting()).toBe(0), soon);
  expect(
    papers(till)
      .map(({ kind, copy, state }) => `${kind} ${copy} ${state}`)
      .sort(),
  ).toEqual([
    'print-bill 1 confirmed',
    'print-receipt 0 confirmed',
    'print-receipt 1 confirmed',
    'print-z 0 confirmed',
    'print-z 1 confirmed',
  ]);
  expect(slipsOf(at)).toHaveLength(5);
  expect(at.kicks()).toBe(0);
});

test('practice goes on no paper', async () => {
  await using at = await aPrinter();
  using till = await shop(at);
  const [opened] = till.do({ type: 'OpenOrder', training: true });
  if (opened?.type !== 'OrderOpened') throw new Error('not opened');
  till.do({
    type: 'AddOpenItem',
    order: opened.order,
    name: 'Thử',
    unit: 'lần',
    price: 1000,
    taxClass: 'vat-8',
    quantity: 1000,
  });
  till.do({
    type: 'SettleOrder',
    order: opened.order,
    tenders: [{ method: 'cash', tendered: 1000 }],
  });
  expect(jobsOf(till)).toEqual([]);
});
