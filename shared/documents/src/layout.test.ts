import { columns, vnd } from '@pos/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entry, figure, pair, row, text, wording } from './document.ts';
import { layout, plainText, type Block, type Document } from './index.ts';
import { hostileText } from './testing/arbitraries.ts';

const document = (...blocks: Block[]): Document => ({ language: 'vi', currency: vnd, blocks });

const linesOf = (block: Block, width = 32): string[] => plainText(document(block), width);

test('words wrap, and a word wider than the paper is broken between its characters', () => {
  expect(linesOf(text('Trà sữa trân châu đường đen cỡ lớn ít đá'))).toEqual([
    'Trà sữa trân châu đường đen cỡ',
    'lớn ít đá',
  ]);
  expect(linesOf(text(`Bún ${'ế'.repeat(20).normalize('NFD')}`), 16)).toEqual([
    'Bún',
    'ế'.repeat(16),
    'ế'.repeat(4),
  ]);
  expect(linesOf(text('👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧'), 4)).toEqual(['👨‍👩‍👧👨‍👩‍👧', '👨‍👩‍👧']);
});

test('a long label wraps beside its amount', () => {
  expect(linesOf(pair('Phiếu mua hàng của chương trình tri ân', '-1.200.000'))).toEqual([
    'Phiếu mua hàng của    -1.200.000',
    'chương trình tri ân',
  ]);
});

test('a long value wraps on the right of its label', () => {
  expect(linesOf(entry('Khách', 'Công ty Cổ phần Hoa Sen Trắng Việt Nam'))).toEqual([
    'Khách    Công ty Cổ phần Hoa Sen',
    '                  Trắng Việt Nam',
  ]);
});

test('cells that do not fit beside each other stand under each other', () => {
  const amounts = [figure('1.123.456.789'), figure('1.987.654.321')];
  expect(linesOf(row([wording('Doanh thu ca sáng'), ...amounts]), 32)).toEqual([
    'Doanh thu ca sáng',
    '                   1.123.456.789',
    '                   1.987.654.321',
  ]);
});

test('cells take from their neighbours what these do not need, rather than break', () => {
  const line = (first: string) =>
    row([
      wording(first, { weight: 5 }),
      figure('8%', { weight: 1 }),
      figure('420.000', { weight: 3 }),
    ]);
  expect(linesOf(line('0,35 kg x 1.200.000'))).toEqual(['0,35 kg x 1.200.000  8%  420.000']);
  expect(linesOf(line('350 hộp giấy lớn x 1.200.000'))).toEqual([
    '350 hộp giấy lớn   8%    420.000',
    'x 1.200.000',
  ]);
  expect(linesOf(line('2 x 10.000.000.000'), 26)).toEqual([
    '2 x             8% 420.000',
    '10.000.000.000',
  ]);
});

test('a name written from right to left has its line to itself, so that no screen moves an amount', () => {
  expect(linesOf(pair('שלום', '58.000'))).toEqual(['שלום', '                          58.000']);
});

test('double size has half the columns', () => {
  const [first, second] = layout(document(text('PHIẾU THANH TOÁN LẠI', { size: 'double' })), 32);
  expect([first, second]).toMatchObject([{ text: 'PHIẾU THANH TOÁN' }, { text: 'LẠI' }]);
});

test('an indented line stays on the paper', () => {
  expect(linesOf(text('mười hai ba bốn năm', { indent: 2 }), 12)).toEqual([
    '  mười hai',
    '  ba bốn năm',
  ]);
});

test('codes, pictures and the cut go to the printer as they are, and have a stand-in in text', () => {
  const parts: Block[] = [
    { kind: 'image', image: 'logo', description: 'Quầy' },
    { kind: 'qr', data: 'https://hd.vn/T01' },
    { kind: 'barcode', symbology: 'code128', data: 'T01-26-1' },
    { kind: 'feed', lines: 2 },
    { kind: 'cut' },
  ];
  expect(layout(document(...parts), 32)).toEqual(parts);
  expect(plainText(document(...parts), 32)).toEqual([
    '             [Quầy]',
    '     [QR https://hd.vn/T01]',
    '        ||| T01-26-1 |||',
    '',
    '',
  ]);
});

/** Every form of block that holds words of others. */
const someBlock = (): fc.Arbitrary<Block> =>
  fc
    .tuple(hostileText(), hostileText())
    .chain(([one, other]) =>
      fc.constantFrom<Block[]>(
        text(one),
        text(one, { align: 'center', size: 'double' }),
        text(`+ ${one} (10.000)`, { indent: 2 }),
        pair(one, '58.000'),
        entry('Khách', one),
        row([wording(one, { weight: 5 }), figure('8%', { weight: 1 }), figure('58.000')]),
        row([wording(one, { align: 'center' }), wording(other, { align: 'center' })]),
      ),
    );

test('no block is wider than its paper', () => {
  fc.assert(
    fc.property(someBlock(), fc.constantFrom(32, 42, 48), (block, width) => {
      for (const line of linesOf(block, width)) expect(columns(line)).toBeLessThanOrEqual(width);
      for (const part of layout(document(block), width)) {
        if (part.kind === 'line') expect(part.text.normalize('NFC')).toBe(part.text);
      }
    }),
    { numRuns: 500 },
  );
});
