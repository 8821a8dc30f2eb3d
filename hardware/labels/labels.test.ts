import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasZbar, readQr, readWithZbar } from '../testing/read-codes.ts';
import { pngOf } from '../printers/picture/png.ts';
import type { Label, LabelStock } from './label.ts';
import { layLabel } from './label-sheet.ts';
import { tsplBytes } from './tspl.ts';
import { printTspl } from './virtual/print-tspl.ts';
import { printZpl } from './virtual/print-zpl.ts';
import { zplBytes } from './zpl.ts';

const stocks = {
  '50x30': { widthMillimetres: 50, heightMillimetres: 30, gapMillimetres: 2, dotsPerMillimetre: 8 },
  '40x30': { widthMillimetres: 40, heightMillimetres: 30, gapMillimetres: 2, dotsPerMillimetre: 8 },
} as const satisfies Record<string, LabelStock>;

const shelf: Label = {
  name: 'Cà phê sữa đá đặc biệt',
  price: '29.000 ₫',
  note: 'Quầy Demo · 1 ly',
  barcode: '8938505974194',
  qr: null,
};
const booking: Label = {
  name: 'Bánh mì',
  price: '25.000 ₫',
  note: '',
  barcode: null,
  qr: 'https://hd.vn/p/42?q="a"&b=^XZ~',
};

const languages = {
  zpl: { encode: zplBytes, print: printZpl },
  tspl: { encode: tsplBytes, print: printTspl },
} as const;

/** Look at the pictures first: `GOLDEN=write npx vitest run hardware/labels`. */
const isWriting = process.env['GOLDEN'] === 'write';
const golden = (name: string): URL => new URL(`golden/${name}`, import.meta.url);

describe.each(['zpl', 'tspl'] as const)('%s', (language) => {
  const { encode, print } = languages[language];

  test.each([
    ['shelf-50x30', shelf, stocks['50x30']],
    ['shelf-40x30', shelf, stocks['40x30']],
    ['booking-50x30', booking, stocks['50x30']],
  ] as const)('%s as it was looked at', (name, label, stock) => {
    const bytes = encode(layLabel(label, stock), 3);
    const printed = print(bytes);
    if (isWriting) {
      writeFileSync(golden(`${name}.${language}`), bytes);
      writeFileSync(golden(`${name}-${language}.png`), pngOf(printed.label, 203));
    }
    expect(existsSync(golden(`${name}.${language}`))).toBe(true);
    expect(Buffer.compare(readFileSync(golden(`${name}.${language}`)), bytes)).toBe(0);
    expect(printed).toMatchObject({ copies: 3, unknown: [] });
  });

  test.skipIf(!hasZbar)('a scanner reads the article’s number', () => {
    const { label } = print(encode(layLabel(shelf, stocks['50x30']), 1));
    expect(readWithZbar(label)).toEqual(['EAN-13:8938505974194']);
  });

  test('a phone reads the code, with what would be a command in it', () => {
    const { label } = print(encode(layLabel(booking, stocks['50x30']), 1));
    expect(readQr(label)).toBe(booking.qr);
  });

  test('whatever the words, nothing in them is a command, and nothing stands outside', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: 'grapheme-ascii', maxLength: 30 }),
        fc.option(fc.string({ minLength: 1, maxLength: 60 })),
        (words, code, qr) => {
          const label = { name: words, price: words, note: words, barcode: code, qr };
          const sheet = layLabel(label, stocks['40x30']);
          const printed = print(encode(sheet, 1));
          expect(printed).toMatchObject({ copies: 1, unknown: [] });
          expect([printed.label.width, printed.label.height]).toEqual([320, 240]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('a number whose check digit is wrong is no EAN', () => {
  const { marks } = layLabel({ ...shelf, barcode: '8938505974195' }, stocks['50x30']);
  expect(marks.find(({ kind }) => kind === 'barcode')).toMatchObject({ symbology: 'code128' });
});
