import { plainText } from '@pos/documents';
import { streamOf, type PrinterFields } from '@pos/domain';
import type { VirtualPrinter } from '@pos/hardware/testing';
import type { LineId, OrderId } from '@pos/kernel';
import { expect, test, vi } from 'vitest';
import { paperOf } from '../papers/paper-of.ts';
import {
  aPrinter,
  aTill,
  exchange,
  openOrder,
  openSession,
  products,
  seededIds,
  sell,
  staff,
  type ProductName,
  type TestTill,
} from '../testing/index.ts';
import { readView } from '../views/index.ts';

const soon = { timeout: 8000, interval: 10 };

const put = (
  till: TestTill,
  name: string,
  { port }: Pick<VirtualPrinter, 'port'>,
  more: Partial<PrinterFields> = {},
): void => {
  till.do({
    type: 'PutPrinter',
    printer: name.toLowerCase(),
    fields: {
      name,
      model: 'epson-80',
      connection: { by: 'network', host: '127.0.0.1', port },
      till: null,
      tasks: ['station'],
      categories: [],
      hasDrawer: false,
      fallback: null,
      ...more,
    },
  });
};

/** Coffee and beer are made at the bar, the rest in the kitchen. */
const makeAtBar = (till: TestTill): void => {
  till.do({
    type: 'PutDocument',
    kind: 'category',
    document: 'nuoc',
    fields: { name: 'Nước', colour: '#336699', position: 2 },
  });
  for (const name of ['coffee', 'beer'] as const)
    till.do({ type: 'PutProduct', product: products[name], fields: { category: 'nuoc' } });
};

const nowhere = { port: 9 };

const aRestaurant = async (): Promise<TestTill> => {
  const till = await aTill({ on: 'memory' });
  makeAtBar(till);
  put(till, 'Bar', nowhere, { categories: ['nuoc'] });
  put(till, 'Bep', nowhere);
  return till;
};

const slips = ({ till }: TestTill) =>
  till.jobs.list(50).filter(({ kind }) => kind === 'print-slip');

/** What its stations read, newest first, without what is the same on each. */
const told = (till: TestTill): readonly string[] =>
  slips(till).map((job) => {
    const paper = paperOf(till.till.shop(), job, 'vi');
    const lines = paper === null ? [] : plainText(paper, 32).map((line) => line.trim());
    return lines
      .filter((line) => line !== '' && !/^(?:-+$|Phiếu|Ngày|Phục vụ)/.test(line))
      .join(' | ');
  });

const send = (till: TestTill, order: OrderId): void => {
  till.do({ type: 'SendLines', order });
};

const lineOf = (till: TestTill, order: OrderId, name: ProductName): LineId => {
  const state = till.till.shop().order(order);
  const lines = state.status === 'open' ? state.lines : [];
  return lines.find(({ product }) => product === products[name])!.line;
};

const toSend = ({ till }: TestTill, order: OrderId): number | null => {
  const answer = readView(till, { name: 'order', query: { id: order } }, staff.owner.id);
  if (!answer.ok || !('toSend' in answer.data)) throw new Error('no open order');
  return answer.data.toSend;
};

test('FB1, failure 21: each station gets what it makes, once; what comes later comes alone', async () => {
  using till = await aRestaurant();
  const order = openOrder(till, ['bread', 'coffee']);
  till.do({ type: 'LabelOrder', order, label: 'Bàn 5' });
  expect(toSend(till, order)).toBe(2);
  send(till, order);
  send(till, order);
  expect(told(till).toSorted()).toEqual([
    'Bar | Bàn 5 | 1 Cà phê sữa đá',
    'Bep | Bàn 5 | 1 Bánh mì đặc biệt',
  ]);
  expect(toSend(till, order)).toBe(0);
  till.clock.advance(1000);
  till.do({ type: 'AddLine', order, product: products.bread, asPicked: true });
  send(till, order);
  expect(told(till)).toHaveLength(3);
  expect(told(till)[0]).toBe('Bep | Bàn 5 | 1 Bánh mì đặc biệt');
});

test('a command that is sent twice tells nobody twice', async () => {
  using till = await aRestaurant();
  const order = openOrder(till, ['bread']);
  const id = till.ids.next(till.clock.wall());
  const first = till.do({ type: 'SendLines', order, id });
  expect(till.do({ type: 'SendLines', order, id })).toEqual(first);
  till.restart();
  expect(till.do({ type: 'SendLines', order, id })).toEqual(first);
  expect(slips(till)).toHaveLength(1);
});

test('FB2: what is not wanted any more, or otherwise, comes as a correction to whoever makes it', async () => {
  using till = await aRestaurant();
  const order = openOrder(till, ['bread', 'coffee']);
  till.do({ type: 'LabelOrder', order, label: 'Bàn 5' });
  send(till, order);
  till.clock.advance(1000);
  const [bread, coffee] = [lineOf(till, order, 'bread'), lineOf(till, order, 'coffee')];
  till.do({ type: 'NoteLine', order, line: bread, note: 'không ớt' });
  send(till, order);
  expect(told(till)[0]).toBe('Bep | Bàn 5 | ĐỔI 1 Bánh mì đặc biệt | không ớt');
  till.clock.advance(1000);
  till.do({ type: 'RemoveLine', order, line: coffee, quantity: null, reason: 'đổi ý' });
  send(till, order);
  expect(told(till)[0]).toBe('Bar | Bàn 5 | HỦY 1 Cà phê sữa đá');
  till.clock.advance(1000);
  till.do({ type: 'VoidOrder', order, reason: 'khách về' });
  expect(told(till)[0]).toBe('Bep | Bàn 5 | HỦY 1 Bánh mì đặc biệt | không ớt');
  expect(slips(till)).toHaveLength(5);
});

test('FB3: a table that moves is told where something is made for it, and nowhere else', async () => {
  using till = await aRestaurant();
  const order = openOrder(till, ['bread']);
  till.do({ type: 'LabelOrder', order, label: 'Bàn 5' });
  send(till, order);
  till.do({ type: 'LabelOrder', order, label: 'Bàn 8' });
  expect(toSend(till, order)).toBe(1);
  till.clock.advance(1000);
  send(till, order);
  expect(told(till)[0]).toBe('Bep | CHUYỂN TỪ Bàn 5 > | Bàn 8');
  expect(slips(till)).toHaveLength(2);
});

test('goods that nobody makes go to nobody, a shop without stations sends nothing, practice cooks nothing', async () => {
  using till = await aTill({ on: 'memory' });
  const grocery = openOrder(till, ['bread']);
  expect(toSend(till, grocery)).toBeNull();
  makeAtBar(till);
  put(till, 'Bar', nowhere, { categories: ['nuoc'] });
  expect(toSend(till, grocery)).toBe(0);
  send(till, grocery);
  expect(slips(till)).toEqual([]);
  for (const event of till.do({ type: 'OpenOrder', training: true })) {
    if (event.type !== 'OrderOpened') continue;
    till.do({ type: 'AddLine', order: event.order, product: products.coffee });
    send(till, event.order);
  }
  expect(slips(till)).toEqual([]);
});

test('failure 23: Send and Pay answer at once, whatever the printers do', async () => {
  await using slow = await aPrinter({ slow: true });
  using till = await aTill({ on: 'memory' });
  openSession(till);
  put(till, 'Bep', slow.virtual);
  put(till, 'Bar', nowhere, { categories: ['nuoc'], tasks: ['station', 'receipt'] });
  makeAtBar(till);
  const order = openOrder(till, ['bread', 'coffee']);
  const began = performance.now();
  send(till, order);
  const sent = performance.now();
  till.do({ type: 'SettleOrder', order, tenders: [{ method: 'cash', tendered: 1_000_000 }] });
  expect(sent - began).toBeLessThan(200);
  expect(performance.now() - sent).toBeLessThan(200);
  sell(till);
});

test('out of paper: the bar prints the kitchen’s slip, which still says whose it is', async () => {
  await using kitchen = await aPrinter({ paperOut: true });
  await using bar = await aPrinter();
  using till = await aTill({ on: 'memory' });
  put(till, 'Bar', bar.virtual, { categories: ['nuoc'] });
  put(till, 'Bep', kitchen.virtual, { fallback: 'bar' });
  send(till, openOrder(till, ['bread']));
  await vi.waitFor(() => expect(slips(till)).toMatchObject([{ reason: 'paper-out' }]), soon);
  await vi.waitFor(() => expect(stateOf(till, 'bar')).toBe('ready'), soon);
  till.clock.advance(6000);
  await vi.waitFor(
    () => expect(slips(till)).toMatchObject([{ state: 'confirmed', printer: 'bar', moved: 1 }]),
    soon,
  );
  expect(bar.virtual.roll.slips).toHaveLength(1);
  expect(told(till)[0]).toMatch(/^Bep/);
});

test('failure 22: a slip that is in nobody’s hand is told within ten seconds, and reprinted as a reprint', async () => {
  await using kitchen = await aPrinter({ coverOpen: true });
  using till = await aTill({ on: 'memory' });
  put(till, 'Bep', kitchen.virtual);
  const order = openOrder(till, ['bread']);
  till.do({ type: 'LabelOrder', order, label: 'Bàn 5' });
  send(till, order);
  till.clock.advance(9000);
  await vi.waitFor(() => expect(unprinted(till)).toMatchObject([{ called: 'Bep, Bàn 5' }]), soon);
  till.clock.advance(16 * 60_000);
  await vi.waitFor(() => expect(unprinted(till)).toMatchObject([{ state: 'failed' }]), soon);
  kitchen.virtual.flip({ coverOpen: false });
  till.do({ type: 'ReprintSlip', job: unprinted(till)[0]!.job }, 'cashier');
  await vi.waitFor(
    () => expect(slips(till)[0]).toMatchObject({ copy: 1, state: 'confirmed' }),
    soon,
  );
  expect(told(till)[0]).toBe('IN LẠI 1 | Bep | Bàn 5 | 1 Bánh mì đặc biệt | IN LẠI 1');
  expect(unprinted(till)).toEqual([]);
  expect(till.refusal({ type: 'ReprintSlip', job: 'nothing' })).toEqual({ type: 'NotFound' });
});

test('a printer whose cable ends at another till prints there what is told here, once', async () => {
  using here = await aRestaurant();
  using there = await aTill({ on: 'memory', ids: seededIds(77), clock: here.clock });
  exchange(here, there);
  const fields = { till: there.till.journal.origin.device };
  here.do({ type: 'PutPrinter', printer: 'bep', fields });
  exchange(here, there);
  const order = openOrder(here, ['bread', 'coffee']);
  send(here, order);
  exchange(here, there);
  exchange(here, there);
  expect(slips(here).map(({ route }) => route)).toEqual(['printer:bar']);
  expect(slips(there).map(({ route }) => route)).toEqual(['printer:bep']);
});

test('what a tablet tells is printed by the till that let it in, unless it was long ago', async () => {
  using here = await aRestaurant();
  using tablet = await aTill({ on: 'memory', ids: seededIds(78), clock: here.clock });
  exchange(here, tablet);
  const { device } = tablet.till.journal.origin;
  here.till.import(
    [
      {
        stream: streamOf('device', device),
        events: [{ type: 'DevicePut', changed: { role: 'tablet' } }],
      },
    ],
    null,
  );
  exchange(here, tablet);
  send(tablet, openOrder(tablet, ['bread']));
  expect(slips(tablet)).toEqual([]);
  exchange(here, tablet);
  expect(slips(here)).toHaveLength(1);
  send(tablet, openOrder(tablet, ['bread']));
  here.clock.advance(20 * 60_000);
  exchange(here, tablet);
  expect(slips(here)).toHaveLength(1);
});

const unprinted = ({ till }: TestTill) => {
  const answer = readView(till, { name: 'devices', query: {} }, staff.owner.id);
  if (!answer.ok || !('unprinted' in answer.data)) throw new Error('no view');
  return answer.data.unprinted;
};

const stateOf = ({ till }: TestTill, printer: string) =>
  till.printers.find(({ name }) => name === printer)?.state;
