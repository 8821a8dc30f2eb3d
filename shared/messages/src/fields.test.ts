import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldNames } from './fields.ts';

test.each([
  [['name'], 'tên', 'name'],
  [['name', 'price', 'taxClass'], 'tên, giá bán, nhóm thuế', 'name, price, tax class'],
  [
    ['name', 'price', 'taxClass', 'unit', 'category'],
    'tên, giá bán, nhóm thuế và 2 mục khác',
    'name, price, tax class and 2 more',
  ],
  [['name', 'shelfLife'], 'tên và 1 mục khác', 'name and 1 more'],
  [['shelfLife'], '1 mục', '1 field'],
  [['toString', 'shelfLife'], '2 mục', '2 fields'],
])('%j are named %s and %s', (fields, vi, en) => {
  expect(fieldNames(fields, 'vi')).toBe(vi);
  expect(fieldNames(fields, 'en')).toBe(en);
});

test('whichever fields of a store are missing, their names fit into a title', () => {
  const ofAStore =
    'name address phone taxCode currency timeZone cutOffHour priceMode serviceCharge cashRoundingUnit cashRounding varianceLimit';
  fc.assert(
    fc.property(
      fc.shuffledSubarray(ofAStore.split(' '), { minLength: 1 }),
      fc.constantFrom('vi' as const, 'en' as const),
      (fields, language) => {
        expect(fieldNames(fields, language).length).toBeLessThanOrEqual(65);
      },
    ),
  );
});
