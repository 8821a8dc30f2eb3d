import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import type { Document } from '@pos/documents';
import { vnd } from '@pos/kernel';
import { encode } from '../printers/encode.ts';
import { commands } from '../printers/escpos/commands.ts';
import { profiles } from '../printers/profile.ts';
import { printBytes } from '../printers/virtual/print-bytes.ts';

interface TheirPrinter {
  readonly text: (line: string) => TheirPrinter;
  readonly align: (where: 'lt' | 'ct' | 'rt') => TheirPrinter;
  readonly cashdraw: (pin: number) => TheirPrinter;
  readonly barcode: (data: string, kind: string, options: object) => TheirPrinter;
  readonly close: (done: () => void) => void;
}

/** It has no types. */
const escpos: { readonly Printer: new (adapter: object, options: object) => TheirPrinter } =
  createRequire(import.meta.url)('escpos');

const bytesOf = async (say: (printer: TheirPrinter) => TheirPrinter): Promise<Uint8Array> => {
  const written: Buffer[] = [];
  const adapter = {
    write: (bytes: Buffer, done?: (error: null) => void) => {
      written.push(Buffer.from(bytes));
      done?.(null);
      return adapter;
    },
    close: (done?: (error: null) => void) => done?.(null),
  };
  const printer = say(new escpos.Printer(adapter, { encoding: 'ascii', width: 48 }));
  await new Promise<void>((resolve) => printer.close(resolve));
  return Buffer.concat(written);
};

const style = { size: 'normal', bold: false, inverse: false } as const;

test('escpos of npm and ours say the same lines in the same places', async () => {
  const lines = [
    ['Quay Demo', 'center', 'ct'],
    ['Pho bo 55 000', 'left', 'lt'],
    ['TOTAL 55 000', 'right', 'rt'],
  ] as const;
  const theirs = await bytesOf((printer) => {
    for (const [line, , at] of lines) printer.align(at).text(line);
    return printer;
  });
  const profile = { ...profiles['epson-80'], text: { page: 0, encoding: 'ascii' } } as const;
  const document: Document = {
    language: 'en',
    currency: vnd,
    blocks: lines.map(([text, align]) => ({ kind: 'text', text, align, indent: 0, style })),
  };
  const [others, own] = [theirs, encode(document, profile)].map((bytes) => printBytes(bytes, 576));
  expect(own!.slips[0]!.texts).toEqual(others!.slips[0]!.texts);
  expect(own!.slips[0]!.picture).toEqual(others!.slips[0]!.picture);
});

/** Why it is a development dependency and nothing more: each of these would stand in front of a guest. */
test('escpos of npm writes one byte of the drawer’s kick as two', async () => {
  const bytes = await bytesOf((printer) => printer.cashdraw(2));
  expect(Buffer.from(bytes).toString('hex')).toContain('1b700019c3ba');
  expect(Buffer.from(commands.kickDrawer(2)).toString('hex')).toBe('1b700019fa');
});

test('escpos of npm throws at thirteen digits, and sends a Code 128 without its length', async () => {
  await expect(bytesOf((printer) => printer.barcode('8938505974194', 'EAN13', {}))).rejects.toThrow(
    'length 12',
  );
  const bytes = await bytesOf((printer) => printer.barcode('T01', 'CODE128', {}));
  expect(printBytes(bytes, 576).slips.flatMap(({ codes }) => codes)).toEqual([]);
});
