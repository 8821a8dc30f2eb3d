import type { PrintersView } from '@pos/api';
import { noHardware } from '@pos/hardware/printers';
import type { Slip } from '@pos/hardware/testing';
import { expect, test, vi } from 'vitest';
import { aPrinter, aTill, openSession, sell, staff, type TestTill } from '../testing/index.ts';
import { readView } from '../views/index.ts';

const soon = { timeout: 8000, interval: 10 };

type At = Awaited<ReturnType<typeof aPrinter>>;

const printersOf = ({ till }: TestTill): PrintersView => {
  const answer = readView(till, { name: 'printers', query: {} }, staff.owner.id);
  if (!answer.ok || !('models' in answer.data)) throw new Error('no view');
  return answer.data;
};

const put = (
  till: TestTill,
  printer: string,
  at: At,
  more: { readonly tasks?: readonly 'receipt'[]; readonly fallback?: string | null } = {},
): void => {
  till.do({
    type: 'PutPrinter',
    printer,
    fields: {
      name: printer,
      model: 'epson-80',
      connection: { by: 'network', host: '127.0.0.1', port: at.virtual.port },
      till: null,
      tasks: [],
      categories: [],
      hasDrawer: false,
      fallback: null,
      ...more,
    },
  });
};

const numbersOn = ({ virtual }: At): string[] =>
  virtual.roll.slips.flatMap(({ codes }: Slip) => codes.map(({ data }) => data));

const stateOf = (till: TestTill, printer: string) =>
  printersOf(till).printers.find((each) => each.printer === printer)?.state;

const papers = ({ till }: TestTill) =>
  till.jobs.list(50).filter(({ kind }) => kind !== 'open-drawer');

const events = ({ till }: TestTill, type: string) =>
  till.journal.log
    .readStream(`device/${till.journal.origin.device}`)
    .map(({ raw }) => JSON.parse(raw) as { type: string; by: string | null; data: object })
    .filter((envelope) => envelope.type === type);

test('a printer that the shop has set up takes the receipts, from the next sale on', async () => {
  await using counter = await aPrinter();
  using till = await aTill({ on: 'memory' });
  openSession(till);
  put(till, 'quay', counter, { tasks: ['receipt'] });
  const { number } = sell(till);
  await vi.waitFor(() => expect(numbersOn(counter)).toEqual([number.text]), soon);
  await vi.waitFor(() => expect(till.till.jobs.waiting(['receipt'])).toBe(0), soon);
  expect(papers(till)).toMatchObject([{ state: 'confirmed', printer: 'quay' }]);
});

test('without a drawer on its plug nothing is kicked, and with one it is', async () => {
  await using counter = await aPrinter();
  using till = await aTill({ on: 'memory' });
  openSession(till);
  put(till, 'quay', counter, { tasks: ['receipt'] });
  const { number } = sell(till);
  await vi.waitFor(() => expect(numbersOn(counter)).toEqual([number.text]), soon);
  expect(counter.kicks()).toBe(0);
  till.clock.advance(20_000);
  till.do({ type: 'PutPrinter', printer: 'quay', fields: { hasDrawer: true } });
  sell(till);
  await vi.waitFor(() => expect(counter.kicks()).toBe(1), soon);
});

test('out of paper: another printer takes the receipt once, and the journal knows why', async () => {
  await using counter = await aPrinter({ paperOut: true });
  await using bar = await aPrinter();
  using till = await aTill({ on: 'memory' });
  openSession(till);
  put(till, 'bar', bar);
  put(till, 'quay', counter, { tasks: ['receipt'], fallback: 'bar' });
  const { number } = sell(till);
  await vi.waitFor(() => expect(stateOf(till, 'quay')).toBe('paper-out'), soon);
  await vi.waitFor(() => expect(stateOf(till, 'bar')).toBe('ready'), soon);
  till.clock.advance(6000);
  await vi.waitFor(() => expect(numbersOn(bar)).toEqual([number.text]), soon);
  await vi.waitFor(
    () => expect(papers(till)).toMatchObject([{ state: 'confirmed', printer: 'bar', moved: 1 }]),
    soon,
  );
  counter.virtual.flip({ paperOut: false });
  expect(events(till, 'PaperMoved')).toMatchObject([
    { by: null, data: { paper: number.text, to: 'bar', reason: 'paper-out' } },
  ]);
  expect(numbersOn(counter)).toEqual([]);
});

test('a person gives a waiting paper to another printer, and the journal knows who', async () => {
  await using counter = await aPrinter({ coverOpen: true });
  await using bar = await aPrinter();
  using till = await aTill({ on: 'memory' });
  openSession(till);
  put(till, 'bar', bar);
  put(till, 'quay', counter, { tasks: ['receipt'] });
  const { number } = sell(till);
  await vi.waitFor(() => expect(papers(till)).toMatchObject([{ reason: 'cover-open' }]), soon);
  const [job] = papers(till);
  till.do({ type: 'MovePaper', job: job!.id, printer: 'bar' }, 'cashier');
  await vi.waitFor(() => expect(numbersOn(bar)).toEqual([number.text]), soon);
  expect(events(till, 'PaperMoved')).toMatchObject([{ by: staff.cashier.id }]);
  await vi.waitFor(() => expect(papers(till)).toMatchObject([{ state: 'confirmed' }]), soon);
  expect(till.refusal({ type: 'MovePaper', job: job!.id, printer: 'quay' })).toEqual({
    type: 'PaperOnItsWay',
  });
  expect(till.refusal({ type: 'MovePaper', job: job!.id, printer: 'nowhere' })).toEqual({
    type: 'PrinterNotFound',
    printer: 'nowhere',
  });
});

test('what has begun to print is never moved by itself, however long its paper is out', async () => {
  await using counter = await aPrinter();
  await using bar = await aPrinter();
  using till = await aTill({ on: 'memory' });
  openSession(till);
  put(till, 'bar', bar);
  put(till, 'quay', counter, { tasks: ['receipt'], fallback: 'bar' });
  await vi.waitFor(() => expect(stateOf(till, 'quay')).toBe('ready'), soon);
  counter.virtual.flip({ slow: true });
  const { number } = sell(till);
  await vi.waitFor(() => expect(papers(till)).toMatchObject([{ state: 'sending' }]), soon);
  counter.virtual.flip({ paperOut: true, slow: false });
  await vi.waitFor(
    () => expect(papers(till)).toMatchObject([{ state: 'sending', reason: 'paper-out' }]),
    soon,
  );
  till.clock.advance(9000);
  counter.virtual.flip({ paperOut: false });
  await vi.waitFor(() => expect(papers(till)).toMatchObject([{ state: 'confirmed' }]), soon);
  expect(numbersOn(counter)).toEqual([number.text]);
  expect(numbersOn(bar)).toEqual([]);
});

test('a test print says at once why it failed, and is no sale that somebody looks for', async () => {
  await using counter = await aPrinter({ coverOpen: true });
  using till = await aTill({ on: 'memory' });
  put(till, 'quay', counter, { tasks: ['receipt'] });
  const tried = () => printersOf(till).printers[0]?.tried;
  till.do({ type: 'TryPrinter', printer: 'quay', slip: 'test' });
  await vi.waitFor(
    () => expect(tried()).toMatchObject({ slip: 'test', state: 'failed', reason: 'cover-open' }),
    soon,
  );
  counter.virtual.flip({ coverOpen: false });
  till.clock.advance(1000);
  till.do({ type: 'TryPrinter', printer: 'quay', slip: 'calibration' });
  await vi.waitFor(
    () => expect(tried()).toMatchObject({ slip: 'calibration', state: 'confirmed' }),
    soon,
  );
  expect(counter.virtual.roll.slips).toHaveLength(1);
  expect(counter.virtual.unknown).toEqual([]);
  expect(events(till, 'PaperLost')).toEqual([]);
});

test('a printer to which this machine has no way says so', async () => {
  await using counter = await aPrinter();
  using till = await aTill({ on: 'memory', hardware: noHardware });
  put(till, 'quay', counter);
  await vi.waitFor(() => expect(stateOf(till, 'quay')).toBe('no-driver'), soon);
});

test('what a cut cable leaves in doubt is written down, and what the till left when it stopped', async () => {
  await using counter = await aPrinter();
  using till = await aTill({ on: 'memory' });
  openSession(till);
  put(till, 'quay', counter, { tasks: ['receipt'] });
  await vi.waitFor(() => expect(stateOf(till, 'quay')).toBe('ready'), soon);
  counter.virtual.cutCableAfter(3000);
  const first = sell(till).number.text;
  await vi.waitFor(() => expect(papers(till)).toMatchObject([{ state: 'unknown' }]), soon);
  expect(events(till, 'PaperLost')).toMatchObject([
    { data: { paper: first, state: 'unknown', reason: 'connection-lost' } },
  ]);
  counter.virtual.flip({ slow: true });
  till.clock.advance(1000);
  const second = sell(till).number.text;
  await vi.waitFor(
    () => expect(papers(till).some(({ state }) => state === 'sending')).toBe(true),
    soon,
  );
  till.restart();
  expect(events(till, 'PaperLost').at(-1)).toMatchObject({
    data: { paper: second, state: 'unknown', reason: 'till-stopped' },
  });
});

test('a printer is refused that nobody could print on', async () => {
  await using counter = await aPrinter();
  using till = await aTill({ on: 'memory' });
  put(till, 'quay', counter);
  const change = (fields: object) => till.refusal({ type: 'PutPrinter', printer: 'quay', fields });
  expect(change({ fallback: 'quay' })).toEqual({ type: 'PrinterNotFound', printer: 'quay' });
  expect(change({ fallback: 'bep' })).toEqual({ type: 'PrinterNotFound', printer: 'bep' });
  expect(change({ model: 'may-la' })).toEqual({ type: 'PrinterModelNotFound', model: 'may-la' });
  put(till, 'bep', counter, { fallback: 'quay' });
  expect(till.refusal({ type: 'WithdrawPrinter', printer: 'quay' })).toEqual({
    type: 'DocumentInUse',
    by: 'bep',
  });
  till.do({ type: 'PutPrinter', printer: 'bep', fields: { fallback: null } });
  till.do({ type: 'WithdrawPrinter', printer: 'quay' });
  expect(printersOf(till).printers.map(({ printer }) => printer)).toEqual(['bep']);
});

test('only who may change settings sets up printers', async () => {
  using till = await aTill({ on: 'memory' });
  for (const command of [
    { type: 'TryPrinter', printer: 'quay', slip: 'test' },
    { type: 'LookForPrinters' },
    { type: 'WithdrawPrinter', printer: 'quay' },
  ] as const)
    expect(till.refusal(command, 'cashier')).toMatchObject({ type: 'NotPermitted' });
});

test('what is found nearby is told while it is found, and knows what the shop has already', async () => {
  await using counter = await aPrinter();
  const place = { by: 'network', host: '127.0.0.1', port: counter.virtual.port } as const;
  using till = await aTill({
    on: 'memory',
    hardware: {
      ...noHardware,
      open: () => counter.printer,
      find: async (found) => {
        found({ place, label: null });
        found({ place: { by: 'usb', path: '/dev/usb/lp0' }, label: 'EPSON TM-T20II' });
      },
    },
  });
  expect(printersOf(till).nearby).toBeNull();
  put(till, 'quay', counter);
  till.do({ type: 'LookForPrinters' });
  await vi.waitFor(() => expect(printersOf(till).nearby?.isLooking).toBe(false), soon);
  expect(printersOf(till).nearby?.found).toEqual([
    { connection: place, label: null, printer: 'quay' },
    { connection: { by: 'usb', path: '/dev/usb/lp0' }, label: 'EPSON TM-T20II', printer: null },
  ]);
});
