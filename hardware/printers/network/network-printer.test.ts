import { receipt } from '@pos/documents';
import { inVietnamese, letterhead, mixedSale, receiptFactsOf } from '@pos/documents/testing';
import { expect, test, vi } from 'vitest';
import { encode } from '../encode.ts';
import type { PrintOutcome, PrinterState } from '../printer.ts';
import { profiles, type ProfileName } from '../profile.ts';
import { VirtualPrinter, type Switches } from '../virtual/virtual-printer.ts';
import { NetworkPrinter } from './network-printer.ts';

const patience = { connect: 300, answer: 60, acknowledge: 200, goodbye: 200 };
const document = receipt({ ...inVietnamese, ...receiptFactsOf(mixedSale) }, letterhead);

const aPrinter = async (
  profileName: ProfileName = 'epson-80',
  switches: Partial<Switches> = {},
) => {
  const profile = profiles[profileName];
  const virtual = new VirtualPrinter({ profile });
  await virtual.listen(0);
  virtual.flip(switches);
  const kicks = vi.fn<() => void>();
  virtual.onEvent(({ kind }) => {
    if (kind === 'drawer-kicked') kicks();
  });
  const address = { host: '127.0.0.1', port: virtual.port };
  const printer = new NetworkPrinter({ name: 'bar', address, profile, patience });
  const states: PrinterState[] = [];
  printer.onState((state) => states.push(state));
  const beforeFirstByte = vi.fn<() => void>();
  return {
    virtual,
    printer,
    kicks,
    states,
    beforeFirstByte,
    print: (bytes = encode(document, profile)) => printer.print({ bytes, beforeFirstByte }),
    [Symbol.asyncDispose]: async () => {
      printer.close();
      await virtual.close();
    },
  };
};

test.each(['epson-80', 'clone-80', 'clone-58'] as const)(
  '%s says that the receipt has come out, and lets go',
  async (name) => {
    await using shop = await aPrinter(name);
    expect(await shop.print()).toEqual({ state: 'confirmed' });
    await vi.waitFor(() => expect(shop.virtual.roll.slips).toHaveLength(1));
    expect(await shop.print()).toEqual({ state: 'confirmed' });
    expect(shop.virtual.connections).toBe(2);
    expect(shop.beforeFirstByte).toHaveBeenCalledTimes(2);
  },
);

test.each([
  ['paper-out', { paperOut: true }],
  ['cover-open', { coverOpen: true }],
  ['offline', { offline: true }],
] as const)('%s: nothing is sent, so the job may be tried again', async (reason, switches) => {
  await using shop = await aPrinter('epson-80', switches);
  expect(await shop.print()).toMatchObject({ state: 'not-sent', reason });
  expect(shop.beforeFirstByte).not.toHaveBeenCalled();
  expect(shop.states.at(-1)).toBe(reason);
  expect(shop.virtual.roll.isBlank).toBe(true);
});

test('nobody at the address is offline', async () => {
  await using shop = await aPrinter();
  await shop.virtual.close();
  expect(await shop.print()).toEqual({ state: 'not-sent', reason: 'offline', cause: 'refused' });
});

test('a clone that answers nothing has accepted the job, which is not to say printed', async () => {
  await using shop = await aPrinter('clone-80', { silent: true });
  expect(await shop.print()).toEqual({ state: 'accepted' });
  expect(shop.states.at(-1)).toBe('silent');
});

test('a printer that answers others but not us is busy: nothing is sent', async () => {
  await using shop = await aPrinter('epson-80', { silent: true });
  expect(await shop.print()).toEqual({ state: 'not-sent', reason: 'busy' });
});

test('paper that runs out in mid-job is waited for, and the job finishes once', async () => {
  await using shop = await aPrinter('epson-80', { slow: true });
  const printing = shop.print();
  await vi.waitFor(() => expect(shop.virtual.roll.isBlank).toBe(false));
  shop.virtual.flip({ paperOut: true });
  await vi.waitFor(() => expect(shop.states.at(-1)).toBe('paper-out'));
  await shop.printer.kickDrawer(() => undefined);
  await vi.waitFor(() => expect(shop.kicks).toHaveBeenCalledTimes(1));
  shop.virtual.flip({ paperOut: false, slow: false });
  expect(await printing).toEqual({ state: 'confirmed' });
  expect(shop.virtual.roll.slips).toHaveLength(1);
  expect(shop.states.at(-1)).toBe('ready');
});

test('the drawer opens with a ready printer, and with one that is out of paper', async () => {
  await using shop = await aPrinter();
  expect(await shop.printer.kickDrawer(shop.beforeFirstByte)).toEqual({ state: 'accepted' });
  await vi.waitFor(() => expect(shop.kicks).toHaveBeenCalledTimes(1));
  shop.virtual.flip({ paperOut: true });
  expect(await shop.printer.kickDrawer(shop.beforeFirstByte)).toEqual({ state: 'accepted' });
  await vi.waitFor(() => expect(shop.kicks).toHaveBeenCalledTimes(2));
  shop.virtual.flip({ offline: true });
  expect(await shop.printer.kickDrawer(shop.beforeFirstByte)).toMatchObject({ state: 'not-sent' });
});

test('wherever the cable breaks, nothing is called printed that is not, nor unsent that was begun', async () => {
  await using shop = await aPrinter();
  const short = encode({ ...document, blocks: document.blocks.slice(-5) }, profiles['epson-80']);
  const questions = 2 * 3;
  const mark = 11;
  const seen = new Set<PrintOutcome['state']>();
  for (let at = 1; at <= questions + short.length + mark; at += at < 30 ? 1 : 41) {
    shop.beforeFirstByte.mockClear();
    shop.virtual.roll.slips.length = 0;
    shop.virtual.cutCableAfter(at);
    const { state } = await shop.print(short);
    seen.add(state);
    const wasBegun = shop.beforeFirstByte.mock.calls.length === 1;
    expect([at, state]).toEqual([at, wasBegun ? 'unknown' : 'not-sent']);
    expect(shop.virtual.roll.slips.length).toBeLessThanOrEqual(wasBegun ? 1 : 0);
  }
  expect(seen).toEqual(new Set(['not-sent', 'unknown']));
});

test('it tells how it is without printing', async () => {
  await using shop = await aPrinter();
  expect(await shop.printer.look()).toBe('ready');
  shop.virtual.flip({ coverOpen: true });
  expect(await shop.printer.look()).toBe('cover-open');
  shop.virtual.flip({ offline: true });
  expect(await shop.printer.look()).toBe('offline');
  expect(shop.virtual.roll.isBlank).toBe(true);
});
