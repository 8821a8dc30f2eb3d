import { gtinCheckDigit } from '@pos/domain';
import { expect, test } from 'vitest';
import { aTill, openOrder, openSession, staff, type TestTill } from './testing/index.ts';
import { readView } from './views/index.ts';

const withCheck = (digits: string): string => `${digits}${gtinCheckDigit(digits)}`;

const catalogOf = (test: TestTill, query: object) => {
  const asked = { name: 'catalog', query: { after: 0, limit: 50, ...query } } as const;
  const told = readView(test.till, asked, staff.owner.id);
  if (!told.ok || !('items' in told.data)) throw new Error('the catalog does not answer');
  return told.data;
};

test('a price label costs its line to the đồng', async () => {
  using till = await aTill({ on: 'memory' });
  openSession(till);
  // 2-0-00031: an article of the scale, 12.345 ₫ of rice at 38.700 ₫ a kilogram.
  till.do({
    type: 'PutProduct',
    fields: {
      name: 'Gạo nếp',
      sku: 'NEP',
      barcodes: ['2000031'],
      price: 38_700,
      unit: 'kg',
      divisible: true,
      taxClass: 'vat-5',
      category: 'hang',
      modifierGroups: [],
    },
  });
  const barcode = withCheck('200003112345');
  expect(catalogOf(till, { barcode }).measured).toEqual({ quantity: 319, total: 12_345 });
  const [line] = till.do({ type: 'AddLine', order: openOrder(till, []), barcode });
  expect(line).toMatchObject({ type: 'LineAdded', quantity: 319, labelTotal: 12_345 });
});

test('variants share a tile, and each is found by its own barcode and price', async () => {
  using till = await aTill({ on: 'memory' });
  for (const [size, price, barcode] of [
    ['M', 129_000, '8936000000103'],
    ['L', 139_000, '8936000000110'],
  ] as const) {
    till.do({
      type: 'PutProduct',
      fields: {
        name: `Áo thun, ${size}`,
        sku: `AO-${size}`,
        barcodes: [barcode],
        price,
        unit: 'cái',
        divisible: false,
        taxClass: 'vat-8',
        category: 'hang',
        modifierGroups: [],
        variant: { family: 'ao-thun', name: 'Áo thun', options: [{ name: 'Cỡ', value: size }] },
      },
    });
  }
  const asked = (query: object) =>
    catalogOf(till, query).items.map(({ name, variants }) => [name, variants]);
  expect(asked({ category: 'hang' }).filter(([name]) => String(name).startsWith('Áo'))).toEqual([
    ['Áo thun, M', 1],
  ]);
  expect(asked({ family: 'ao-thun' })).toEqual([
    ['Áo thun, M', 0],
    ['Áo thun, L', 0],
  ]);
  expect(asked({ barcode: '8936000000110' })).toEqual([['Áo thun, L', 0]]);
});
