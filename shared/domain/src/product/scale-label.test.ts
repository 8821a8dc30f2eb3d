import { money } from '@pos/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gtinCheckDigit } from './barcode.ts';
import { quantityForPrice, readScaleLabel } from './scale-label.ts';

const label = (head: string, value: number): string => {
  const digits = `${head}${String(value).padStart(5, '0')}`;
  return `${digits}${gtinCheckDigit(digits)}`;
};

test('a label of the scale tells the article and its grams', () => {
  expect(readScaleLabel(label('2100042', 350))).toEqual({
    articles: [label('2100042', 0), '2100042', '00042', '42'],
    measured: { kind: 'weight', weight: 350 },
  });
});

test('a label of prefix 22 tells a price, unless the shop says otherwise', () => {
  expect(readScaleLabel(label('2200042', 34_650))).toMatchObject({
    measured: { kind: 'price', price: 34_650 },
  });
  expect(readScaleLabel(label('2200042', 650), [])).toMatchObject({
    measured: { kind: 'weight' },
  });
});

test('what is no label of a scale is left alone', () => {
  expect(readScaleLabel('8930073687872')).toBeNull();
  expect(readScaleLabel('2100042')).toBeNull();
  expect(readScaleLabel(label('2100042', 0))).toBeNull();
});

test('one wrong digit is noticed', () => {
  fc.assert(
    fc.property(fc.nat({ max: 12 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
      const code = label('2100042', 350);
      const digit = String((Number(code[place]) + by) % 10);
      expect(readScaleLabel(code.slice(0, place) + digit + code.slice(place + 1))).toBeNull();
    }),
  );
});

test('a price becomes the weight it was asked for, to the gram', () => {
  expect(quantityForPrice(money(34_701), money(129_000))).toBe(269);
  expect(quantityForPrice(money(10), money(0))).toBeNull();
});
