import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columns, encodeTcvn3, encodeWindows1258 } from './code-page.ts';

/** Of the platform; the kernel's own types know no platform. */
declare const TextDecoder: new (label: string) => {
  readonly decode: (bytes: Uint8Array) => string;
};

const hex = (bytes: Uint8Array | null): string | null =>
  bytes && [...bytes].map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(' ');

const withMarks = 'ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';
const vietnamese = fc.string({
  unit: fc.constantFrom(...withMarks, ...withMarks.toUpperCase(), ...' aB0-₫'),
});

describe('TCVN-3', () => {
  test.each([
    ['cà phê sữa đá', '63 B5 20 70 68 AA 20 73 F7 61 20 AE B8'],
    ['phở bò tái', '70 68 EB 20 62 DF 20 74 B8 69'],
    ['đồng', 'AE E5 6E 67'],
    ['tiền giờ', '74 69 D2 6E 20 67 69 EA'],
    ['nước ngọt', '6E AD ED 63 20 6E 67 E4 74'],
    ['VAT 8% = 1.430.000 đ', '56 41 54 20 38 25 20 3D 20 31 2E 34 33 30 2E 30 30 30 20 AE'],
    ['', ''],
  ])('writes %s as %s', (text, bytes) => {
    expect(hex(encodeTcvn3(text))).toBe(bytes);
    expect(hex(encodeTcvn3(text.normalize('NFD')))).toBe(bytes);
  });

  test('holds each of the sixty-seven letters where the standard (and iconv) has it', () => {
    expect(hex(encodeTcvn3(withMarks))).toBe(
      'A8 A9 AA AB AC AD AE B5 B6 B7 B8 B9 BB BC BD BE C6 C7 C8 C9 CA CB CC CE CF D0 D1 D2 D3 D4 D5 D6 D7 D8 ' +
        'DC DD DE DF E1 E2 E3 E4 E5 E6 E7 E8 E9 EA EB EC ED EE EF F1 F2 F3 F4 F5 F6 F7 F8 F9 FA FB FC FD FE',
    );
  });

  test.each([...withMarks.toUpperCase()])('has no capital %s on this page', (letter) => {
    expect(encodeTcvn3(letter)).toBeNull();
  });

  test.each(['Đà Nẵng', '5 ₫', '珍珠', 'ü', '☕'])('has no place for %s', (text) => {
    expect(encodeTcvn3(text)).toBeNull();
  });
});

describe('Windows-1258', () => {
  test.each([
    ['cà phê sữa đá', '63 E0 20 70 68 EA 20 73 FD DE 61 20 F0 E1'],
    ['phở bò tái', '70 68 F5 D2 20 62 6F CC 20 74 E1 69'],
    ['đồng', 'F0 F4 CC 6E 67'],
    ['Đà Nẵng', 'D0 E0 20 4E E3 DE 6E 67'],
    ['tiền giờ', '74 69 EA CC 6E 20 67 69 F5 CC'],
    ['nước ngọt', '6E FD F5 EC 63 20 6E 67 6F F2 74'],
    ['ỆỨ', 'CA F2 DD EC'],
    ['12 ₫ €', '31 32 20 FE 20 80'],
    ['Müller & Söhne “ß”', '4D FC 6C 6C 65 72 20 26 20 53 F6 68 6E 65 20 93 DF 94'],
  ])('writes %s as %s', (text, bytes) => {
    expect(hex(encodeWindows1258(text))).toBe(bytes);
    expect(hex(encodeWindows1258(text.normalize('NFD')))).toBe(bytes);
  });

  test('writes every Vietnamese letter so that another decoder reads it back', () => {
    const decoder = new TextDecoder('windows-1258');
    for (const letter of withMarks + withMarks.toUpperCase()) {
      const bytes = encodeWindows1258(letter);
      expect(bytes, letter).not.toBeNull();
      if (bytes) expect(decoder.decode(bytes).normalize('NFC')).toBe(letter);
    }
  });

  test('knows each byte as another decoder does', () => {
    const decoder = new TextDecoder('windows-1258');
    const combining = [0xcc, 0xd2, 0xde, 0xec, 0xf2];
    const softHyphen = 0xad;
    for (let byte = 0x20; byte <= 0xff; byte += 1) {
      const character = decoder.decode(Uint8Array.of(byte));
      const printed = !/\p{Cc}/u.test(character) && ![...combining, softHyphen].includes(byte);
      if (printed)
        expect(hex(encodeWindows1258(character)), character).toBe(hex(Uint8Array.of(byte)));
      else expect(encodeWindows1258(character), hex(Uint8Array.of(byte))!).toBeNull();
    }
  });

  test('never writes what reads back as something else', () => {
    const decoder = new TextDecoder('windows-1258');
    fc.assert(
      fc.property(fc.oneof(vietnamese, fc.string({ unit: 'grapheme' })), (text) => {
        const bytes = encodeWindows1258(text);
        if (bytes) expect(decoder.decode(bytes).normalize('NFC')).toBe(text.normalize('NFC'));
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['珍珠', 'ł', 'ṍ', 'Ṏ', '☕', '\ud800'])('has no place for %s', (text) => {
    expect(encodeWindows1258(text)).toBeNull();
  });
});

test('no name commands a printer: control characters have no place', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom('\x1b', '\x1d', '\x10', '\n', '\x7f', '\0', '\x9b'),
      (text, control) => {
        expect(encodeTcvn3(`${text}${control}p`)).toBeNull();
        expect(encodeWindows1258(`${text}${control}p`)).toBeNull();
      },
    ),
  );
});

describe('columns', () => {
  test.each([
    ['', 0],
    ['Phở bò tái', 10],
    ['Cà phê sữa đá', 13],
    ['Nguyễn Thị Hồng Ngọc', 20],
    ['1.430.000\u00a0₫', 11],
    ['x\u0323\u0302', 1],
    ['珍珠奶茶', 8],
    ['불고기', 6],
    ['カツ', 4],
    ['ｶﾂ', 2],
    ['（大）', 6],
    ['☕', 2],
    ['☕️ cà phê', 9],
    ['👨‍👩‍👧', 2],
    ['🇻🇳', 2],
    ['cà\u200bphê', 5],
    ['\ue000', 1],
  ])('%s takes %i', (text, count) => {
    expect(columns(text)).toBe(count);
    expect(columns(text.normalize('NFD'))).toBe(count);
  });

  test('count Vietnamese letters, however they are stored', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(columns(text)).toBe(text.length);
        expect(columns(text.normalize('NFD'))).toBe(text.length);
      }),
    );
  });

  test('of one line are the columns of its halves', () => {
    fc.assert(
      fc.property(
        vietnamese,
        fc.constantFrom('珍珠', 'ｶ', 'Чай', '👍🏽'),
        vietnamese,
        (left, middle, right) => {
          expect(columns(left + middle + right)).toBe(
            columns(left) + columns(middle) + columns(right),
          );
        },
      ),
    );
  });
});
