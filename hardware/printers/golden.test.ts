import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { receipt, refundReceipt } from '@pos/documents';
import {
  inEnglish,
  inVietnamese,
  letterhead,
  mixedRefund,
  mixedSale,
  receiptFactsOf,
  refundFactsOf,
} from '@pos/documents/testing';
import { expect, test } from 'vitest';
import { readPng } from '../testing/read-png.ts';
import { encode } from './encode.ts';
import { pngOf } from './picture/png.ts';
import { profiles } from './profile.ts';
import { printBytes } from './virtual/print-bytes.ts';

const lookUp = 'https://hd.example.vn/T01-26-000001';
const sold = receiptFactsOf(mixedSale);
const documents = {
  'receipt-vi': receipt({ ...inVietnamese, ...sold, lookUp }, letterhead),
  'receipt-en-copy': receipt({ ...inEnglish, ...sold, copy: 2 }, letterhead),
  'refund-vi': refundReceipt({ ...inVietnamese, ...refundFactsOf(mixedRefund) }, letterhead),
};

const cases = Object.entries(documents).flatMap(([name, document]) =>
  (['epson-80', 'clone-58', 'impact-76'] as const).map((profile) => ({
    name: `${name}-${profile}`,
    document,
    profile: profiles[profile],
  })),
);

/** Look at a picture before it becomes golden: `GOLDEN=write npx vitest run hardware/printers/golden.test.ts`. */
const isWriting = process.env['GOLDEN'] === 'write';

test.each(cases)(
  '$name comes out dot by dot as it was looked at',
  ({ name, document, profile }) => {
    const file = new URL(`golden/${name}.png`, import.meta.url);
    const { picture } = printBytes(encode(document, profile), profile.dots, profile.language)
      .slips[0]!;
    if (isWriting) writeFileSync(file, pngOf(picture, profile.dotsPerInch));
    expect(existsSync(file)).toBe(true);
    const golden = readPng(readFileSync(file));
    expect([picture.width, picture.height]).toEqual([golden.width, golden.height]);
    expect(Buffer.compare(picture.bytes, golden.bytes)).toBe(0);
  },
);
