import type { Document } from '@pos/documents';
import { vnd } from '@pos/kernel';
import { expect, test } from 'vitest';
import { profiles } from '../profile.ts';
import { commands } from './commands.ts';
import { encode } from '../encode.ts';

const plain = { size: 'normal', bold: false, inverse: false } as const;
const small: Document = {
  language: 'vi',
  currency: vnd,
  blocks: [
    { kind: 'text', text: 'cà phê sữa đá', align: 'left', indent: 0, style: plain },
    { kind: 'qr', data: 'https://hd.vn/1' },
    { kind: 'barcode', symbology: 'code128', data: 'T01-26-000001' },
    { kind: 'cut' },
  ],
};

const hex = (bytes: Iterable<number>): string => Buffer.from([...bytes]).toString('hex');

/** What a printer of the manuals would be sent, byte for byte. */
test('the bytes of a small paper, in text mode on the page of TCVN-3', () => {
  const profile = { ...profiles['epson-80'], text: { page: 30, encoding: 'tcvn3' } } as const;
  const bytes = hex(encode(small, profile));
  // ESC @, FS ., GS P 203 203, GS ( D off
  expect(bytes.slice(0, 36)).toBe('1b401c2e' + '1d50cbcb' + '1d284405001401000200');
  // ESC t 30 … the letters, LF
  expect(bytes).toContain('1b741e');
  expect(bytes).toContain('63b5207068aa2073f76120aeb80a');
  // GS ( k: model 2, size 6, correction M, 15 bytes, print
  expect(bytes).toContain(
    '1d286b040031413200' +
      '1d286b0300314306' +
      '1d286b0300314531' +
      `1d286b1200315030${hex(Buffer.from('https://hd.vn/1'))}` +
      '1d286b0300315130',
  );
  // GS h 64, GS w 2, GS H 0, GS k 73: {B T01-26- {C 00 00 01
  expect(bytes).toContain(`1d68401d77021d48001d6b490e7b42${hex(Buffer.from('T01-26-'))}7b43000001`);
  // GS V 66 0, GS ( D on
  expect(bytes.endsWith('1d564200' + '1d284405001401010201')).toBe(true);
});

test('the drawer’s kick has both of its times', () => {
  expect(hex(commands.kickDrawer(2))).toBe('1b700019fa');
  expect(hex(commands.kickDrawer(5))).toBe('1b700119fa');
  expect(hex(commands.kickDrawerNow(2))).toBe('1014010001');
  expect(hex(commands.kickDrawerNow(5))).toBe('1014010101');
});
