import { plainText, receipt } from '@pos/documents';
import { inVietnamese, letterhead, mixedSale, receiptFactsOf } from '@pos/documents/testing';
import { expect, test } from 'vitest';
import { profiles } from '../profile.ts';
import { printBytes } from '../virtual/print-bytes.ts';
import { encode } from '../encode.ts';

const document = receipt({ ...inVietnamese, ...receiptFactsOf(mixedSale) }, letterhead);

test('with a page that is known to read right, lines go as text and say the same', () => {
  const profile = { ...profiles['epson-80'], text: { page: 30, encoding: 'tcvn3' } } as const;
  const { texts } = printBytes(encode(document, profile), profile.dots).slips[0]!;
  const said = plainText(document, profile.columns).join('\n');
  expect(texts.length).toBeGreaterThan(25);
  for (const line of texts) expect(said).toContain(line.trim());
});

test('capitals with marks are on no lower-case page: those lines are drawn', () => {
  const profile = { ...profiles['epson-80'], text: { page: 30, encoding: 'tcvn3' } } as const;
  const { texts } = printBytes(encode(document, profile), profile.dots).slips[0]!;
  expect(texts.join('\n')).not.toMatch(/PHIẾU|TỔNG/);
});

test('text is a tenth of the bytes', () => {
  const profile = { ...profiles['epson-80'], text: { page: 30, encoding: 'tcvn3' } } as const;
  const drawn = encode(document, profiles['epson-80']).length;
  expect(encode(document, profile).length).toBeLessThan(0.3 * drawn);
});
