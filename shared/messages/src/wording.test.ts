import { rate, vnd } from '@pos/kernel';
import { describe, expect, test } from 'vitest';
import { wordingFor } from './wording.ts';

const vi = wordingFor('vi', vnd);
const en = wordingFor('en', vnd);

test.each([
  [0, '1 giây', '1 second'],
  [1, '1 giây', '1 second'],
  [29.2, '30 giây', '30 seconds'],
  [90, '90 giây', '90 seconds'],
  [91, '2 phút', '2 minutes'],
  [3600, '60 phút', '60 minutes'],
])('a wait of %d seconds is told as %s and %s', (seconds, vietnamese, english) => {
  expect(vi.wait(seconds)).toBe(vietnamese);
  expect(en.wait(seconds)).toBe(english);
});

test('a share keeps the decimals it has', () => {
  expect(vi.percent(rate(2000))).toBe('20%');
  expect(vi.percent(rate(1250))).toBe('12,5%');
  expect(en.percent(rate(833))).toBe('8.33%');
});

test('a size is told in whole kilobytes, never more than may be sent', () => {
  expect(vi.kilobytes(65_535)).toBe('63 KB');
  expect(vi.kilobytes(1_048_576)).toBe('1.024 KB');
  expect(en.kilobytes(10)).toBe('1 KB');
});

describe('what others sent', () => {
  test('stands in the quotes of the language', () => {
    expect(vi.quote('vat-8')).toBe('«vat-8»');
    expect(en.quote('vat-8')).toBe('“vat-8”');
  });

  test('keeps the longest barcode whole and shortens what is longer', () => {
    const longest = 'X'.repeat(40);
    expect(vi.quote(longest)).toBe(`«${longest}»`);
    expect(vi.quote(`${longest}X`)).toBe(`«${'X'.repeat(39)}…»`);
  });

  test('is one line of composed letters without anything invisible', () => {
    expect(vi.quote('  ca\u0300 \r\n\u202e phe\u0302\u0000 ')).toBe('«cà phê»');
    expect(vi.quote('\ud83d')).toBe('«»');
  });
});
