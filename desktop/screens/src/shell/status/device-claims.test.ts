import type { DevicesView, PrinterCondition } from '@pos/api';
import { expect, test } from 'vitest';
import { deviceClaims } from './device-claims.ts';
import { deviceWords } from './device-words.ts';

const printer = (state: PrinterCondition, isPrinting = false) => ({
  name: 'receipt',
  label: 'Xprinter',
  state,
  isPrinting,
  hasPapers: true,
});

const devices = (told: Partial<DevicesView>): DevicesView => ({
  printers: [],
  drawer: null,
  labels: false,
  guest: false,
  waiting: 0,
  unprinted: [],
  ...told,
});

const shorts = (view: DevicesView): string[] =>
  deviceClaims(view, deviceWords.en).map(({ short, tone }) => `${tone} ${short}`);

test('without a printer nothing is claimed of one, and nothing waits for it', () => {
  expect(shorts(devices({ waiting: 3 }))).toEqual([
    'calm Printer: not set up',
    'calm Drawer: not connected',
  ]);
});

test.for<[PrinterCondition, string]>([
  ['unknown', 'calm Printer: checking'],
  ['ready', 'calm Printer: ready'],
  ['silent', 'calm Printer: silent'],
  ['offline', 'caution Printer: does not answer'],
  ['busy', 'caution Printer: busy'],
  ['paper-out', 'caution Printer: out of paper'],
  ['cover-open', 'caution Printer: cover open'],
  ['cutter', 'caution Printer: cutter jammed'],
  ['error', 'caution Printer: error'],
])('a printer that is %s is said to be so', ([state, said]) => {
  expect(shorts(devices({ printers: [printer(state)] }))[0]).toBe(said);
});

test('a printer in trouble tells how much waits for it; one that works does not', () => {
  const of = (state: PrinterCondition, isPrinting: boolean) =>
    shorts(devices({ printers: [printer(state, isPrinting)], waiting: 2 }))[0];
  expect(of('paper-out', false)).toBe('caution Printer: out of paper · 2 waiting');
  expect(of('ready', true)).toBe('calm Printer: printing');
  expect(of('offline', true)).toBe('caution Printer: does not answer · 2 waiting');
});

test('of several printers those in trouble are called by their names; one word is enough for all that work', () => {
  const bar = (state: PrinterCondition) => ({ ...printer(state), name: 'bar', label: 'Bar' });
  const of = (state: PrinterCondition) =>
    shorts(devices({ printers: [printer('ready'), bar(state)] })).slice(0, -1);
  expect(of('offline')).toEqual(['caution Bar: does not answer']);
  expect(of('ready')).toEqual(['calm Printer: ready']);
});

test.for<[PrinterCondition, boolean, string]>([
  ['ready', true, 'calm Drawer: ready'],
  ['unknown', false, 'calm Drawer: checking'],
  ['offline', false, 'caution Drawer: cannot open'],
])('on a printer that is %s, the drawer can open: %s', ([state, canOpen, said]) => {
  expect(shorts(devices({ printers: [printer(state)], drawer: { canOpen } }))[1]).toBe(said);
});
