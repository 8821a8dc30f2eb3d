import { receipt, refundReceipt } from '@pos/documents';
import {
  hostileText,
  inEnglish,
  inVietnamese,
  letterhead,
  mixedRefund,
  mixedSale,
  receiptFactsOf,
  refundFactsOf,
  someSale,
} from '@pos/documents/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fortyLines } from '../testing/forty-lines.ts';
import { hasZbar, readQr, readWithZbar } from '../testing/read-codes.ts';
import { blankBitmap, fillBox, under } from './picture/bitmap.ts';
import { profiles, type Profile } from './profile.ts';
import { printBytes } from './virtual/print-bytes.ts';
import { encode } from './encode.ts';

const lookUp = 'https://hd.example.vn/tra-cuu?so=T01-26-000001&ma=K7Q2';
const paper = receipt({ ...inVietnamese, ...receiptFactsOf(mixedSale), lookUp }, letterhead);
const every: readonly Profile[] = [
  ...Object.values(profiles),
  {
    ...profiles['epson-80'],
    name: 'epson-80, Vietnamese page',
    text: { page: 30, encoding: 'tcvn3' },
  },
  { ...profiles['clone-58'], name: 'clone-58, ASCII', text: { page: 0, encoding: 'ascii' } },
];

describe.each(every.map((profile) => [profile.name, profile] as const))('%s', (_, profile) => {
  test('one slip, every byte understood, the codes read back', () => {
    const printed = printBytes(encode(paper, profile), profile.dots, profile.language);
    expect(printed).toMatchObject({ unknown: [], unfinished: 0, realTime: [], kicks: 0 });
    expect(printed.slips).toHaveLength(1);
    const { picture, texts } = printed.slips[0]!;
    const told = profile.qr === 'text' ? texts.join('') : readQr(picture);
    expect(told).toContain(lookUp);
  });

  test.skipIf(!hasZbar || profile.barcode === 'text')(
    'a scanner reads the number and the code',
    () => {
      const { slips } = printBytes(encode(paper, profile), profile.dots, profile.language);
      expect(readWithZbar(slips[0]!.picture).sort()).toEqual([
        'CODE-128:T01-26-000001',
        `QR-Code:${lookUp}`,
      ]);
    },
  );

  test('no name, wherever it stands, is ever a command', () => {
    fc.assert(
      fc.property(someSale(), hostileText(), hostileText(), (sale, name, words) => {
        const document = receipt(
          {
            ...inVietnamese,
            ...receiptFactsOf(sale),
            cashier: name,
            label: words,
            buyer: { name: words, taxCode: name, address: words },
            lookUp: name === '' ? null : name,
          },
          { store: { ...letterhead.store, name, address: words }, logo: null, footer: words },
        );
        const printed = printBytes(encode(document, profile), profile.dots, profile.language);
        expect(printed).toMatchObject({ unknown: [], unfinished: 0, realTime: [], kicks: 0 });
        expect(printed.slips).toHaveLength(1);
      }),
      { numRuns: 25 },
    );
  });
});

test('the same document gives the same bytes', () => {
  const { 'epson-80': epson } = profiles;
  expect(encode(paper, epson)).toEqual(encode(paper, epson));
});

test('a name typed in pieces of letters and marks gives the same bytes', () => {
  const named = (form: 'NFC' | 'NFD') => {
    const store = { ...letterhead.store, name: 'Phở Gà Thượng Hải'.normalize(form) };
    const refund = refundReceipt(
      { ...inEnglish, ...refundFactsOf(mixedRefund) },
      { ...letterhead, store },
    );
    return encode(refund, profiles['clone-58']);
  };
  expect(named('NFD')).toEqual(named('NFC'));
});

test('what is white on black elsewhere is red where a ribbon strikes', () => {
  const profile = profiles['impact-76'];
  const copy = receipt({ ...inEnglish, ...receiptFactsOf(mixedSale), copy: 2 }, letterhead);
  const { slips } = printBytes(encode(copy, profile), profile.dots, profile.language);
  expect(slips[0]!.red.map((line) => line.trim())).toEqual(['COPY 2', 'COPY 2']);
});

test('a printer of Star’s takes no more rows at once, and steps as it feeds', () => {
  for (const name of ['star-80', 'star-graphic-80'] as const) {
    const profile = profiles[name];
    const picture = blankBitmap(profile.dots, 701);
    for (const y of [0, 33, 300, 700]) fillBox(picture, { x: 9, y, width: 30, height: 1 });
    const logo = { kind: 'image', image: 'logo', description: '' } as const;
    const document = { ...paper, blocks: [logo, { kind: 'cut' } as const] };
    const bytes = encode(document, profile, new Map([['logo', picture]]));
    const { slips } = printBytes(bytes, profile.dots, profile.language);
    const centred = under(profile.dots, [picture, blankBitmap(profile.dots, 8)]);
    expect(slips[0]!.picture).toEqual(centred);
  }
});

test('a long receipt is at most three fifths of its picture', () => {
  const profile = profiles['epson-80'];
  const bytes = encode(fortyLines, profile);
  const { picture } = printBytes(bytes, profile.dots).slips[0]!;
  expect(bytes.length / picture.bytes.length).toBeLessThanOrEqual(0.6);
});

test('gaps and white paper are not sent', () => {
  const profile = profiles['epson-80'];
  const bytes = encode(paper, profile);
  const { picture } = printBytes(bytes, profile.dots).slips[0]!;
  expect(bytes.length).toBeLessThan(0.6 * picture.bytes.length);
});
