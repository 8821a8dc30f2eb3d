import { expect, test } from 'vitest';
import { readTrace } from './read-trace.ts';

const scan = (code: string, gap = 12, typed = code) => ({
  code,
  hasEnd: true,
  keys: [...typed].map((character, place) => ({ character, digit: null, at: place * gap })),
});

test.each([
  ['8938505974194', 'ean13'],
  ['96385074', 'ean8'],
  ['036000291452', 'upc'],
  ['T01-26-000123', 'receipt'],
  [']C10108938505974194', 'gs1'],
  ['8938505974195', 'other'],
  ['QUAY-TEST-01', 'other'],
] as const)('%s is %s', (code, kind) => {
  expect(readTrace(scan(code)).kind).toBe(kind);
});

test('the pace of its keys tells a slow scanner', () => {
  expect(readTrace(scan('8938505974194', 12))).toMatchObject({ mean: 12, most: 12, isSlow: false });
  expect(readTrace(scan('8938505974194', 60)).isSlow).toBe(true);
});

test('another layout is noticed', () => {
  expect(readTrace(scan('8938505974194', 12, 'é"éçà"à"éé&é"')).isByPlace).toBe(true);
  expect(readTrace(scan('8938505974194')).isByPlace).toBe(false);
});
