import TheirEncoder from '@point-of-sale/receipt-printer-encoder';
import type { Document } from '@pos/documents';
import { vnd } from '@pos/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encode } from '../printers/encode.ts';
import { commands } from '../printers/escpos/commands.ts';
import { blankBitmap, fillBox, isBlack, type Bitmap } from '../printers/picture/bitmap.ts';
import { profiles } from '../printers/profile.ts';
import { printBytes } from '../printers/virtual/print-bytes.ts';

const style = { size: 'normal', bold: false, inverse: false } as const;
const asLetters = {
  epson: { ...profiles['epson-80'], text: { page: 0, encoding: 'ascii' } },
  star: { ...profiles['star-80'], text: { page: 0, encoding: 'ascii' } },
} as const;

/** Each of them is asked in its own way for the same paper. */
const makes = [
  { language: 'esc-pos', profile: asLetters.epson, family: 'escpos' },
  { language: 'star-prnt', profile: asLetters.star, family: 'star' },
] as const;

const ofOurs = (lines: readonly string[]): Document => ({
  language: 'en',
  currency: vnd,
  blocks: [
    ...lines.map((text) => ({ kind: 'text', text, align: 'left', indent: 0, style }) as const),
    { kind: 'cut' },
  ],
});

const asPixels = (picture: Bitmap) => {
  const data = new Uint8ClampedArray(picture.width * picture.height * 4).fill(255);
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1) {
      if (isBlack(picture, x, y))
        data.fill(0, (y * picture.width + x) * 4, (y * picture.width + x) * 4 + 3);
    }
  }
  return { data, width: picture.width, height: picture.height, colorSpace: 'srgb' } as const;
};

describe.each(makes)('$language of others and of ours', ({ language, profile, family }) => {
  const theirs = () =>
    new TheirEncoder({ columns: 48, language, imageMode: 'raster' }).initialize();

  test('says the same lines', () => {
    const line = fc.stringMatching(/^[!-~]([ -~]{0,44}[!-~])?$/);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 10 }), (drawn) => {
        const lines = drawn.map((each) => each.replaceAll(/ +/g, ' '));
        const said = theirs();
        for (const each of lines) said.line(each);
        const others = printBytes(Uint8Array.from(said.cut().encode()), profile.dots, family);
        const own = printBytes(encode(ofOurs(lines), profile), profile.dots, family);
        expect(others.unknown).toEqual([]);
        expect(own.slips[0]!.texts).toEqual(others.slips[0]!.texts);
      }),
      { numRuns: 40 },
    );
  });

  test('makes the same code', () => {
    const data = 'https://hd.vn/tra-cuu?so=1';
    const code = { model: 2, size: 6, errorlevel: 'm' } as const;
    const bytes = Uint8Array.from(theirs().align('center').qrcode(data, code).cut().encode());
    const others = printBytes(bytes, profile.dots, family);
    const document = {
      ...ofOurs([]),
      blocks: [{ kind: 'qr', data } as const, { kind: 'cut' } as const],
    };
    const own = printBytes(encode(document, profile), profile.dots, family);
    expect(others.slips[0]!.codes).toEqual([{ kind: 'qr', data }]);
    expect(own.slips[0]!.codes).toEqual(others.slips[0]!.codes);
  });

  test('kicks the drawer', () => {
    const bytes = Uint8Array.from(theirs().pulse().encode());
    expect(printBytes(bytes, profile.dots, family).kicks).toBe(1);
  });
});

test('a code of ESC/POS is the same to the byte', () => {
  const data = 'https://hd.vn/tra-cuu?so=1';
  const theirs = new TheirEncoder({ columns: 48, language: 'esc-pos' });
  const bytes = theirs.qrcode(data, { model: 2, size: 6, errorlevel: 'm' }).encode();
  const own = Buffer.from(commands.qr(Buffer.from(data), 6)).toString('hex');
  expect(Buffer.from(bytes).toString('hex')).toContain(own);
});

test('a picture comes out with no dot that differs', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(570), fc.nat(290), fc.integer({ min: 1, max: 9 })), {
        minLength: 1,
      }),
      (boxes) => {
        const picture = blankBitmap(576, 304);
        for (const [x, y, size] of boxes) fillBox(picture, { x, y, width: size, height: size });
        const encoder = new TheirEncoder({ columns: 48, language: 'esc-pos', imageMode: 'raster' });
        const image = asPixels(picture);
        const theirs = encoder.image(image, picture.width, picture.height, 'threshold').encode();
        const logo = { kind: 'image', image: 'logo', description: '' } as const;
        const pictures = new Map([['logo', picture]]);
        const own = encode({ ...ofOurs([]), blocks: [logo] }, profiles['epson-80'], pictures);
        const rows = 304 * 72;
        const [a, b] = [Uint8Array.from(theirs), own].map((bytes) =>
          printBytes(bytes, 576).slips[0]!.picture.bytes.subarray(0, rows),
        );
        // A dot beside what would be a command is ours alone.
        const differing = [...a!].filter((byte, at) => byte !== b![at] && byte !== 0x10);
        expect(differing).toEqual([]);
      },
    ),
    { numRuns: 15 },
  );
});
