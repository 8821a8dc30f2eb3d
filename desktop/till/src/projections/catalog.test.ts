import { streamOf } from '@pos/domain';
import { fold, id, money } from '@pos/kernel';
import fc from 'fast-check';
import { beforeEach, afterEach, expect, test } from 'vitest';
import { aTill, openOrder, products, type TestTill } from '../testing/index.ts';
import { searchText } from './catalog.ts';

let till: TestTill;
beforeEach(async () => {
  till = await aTill({ on: 'memory' });
});
afterEach(() => till[Symbol.dispose]());

const goods = {
  unit: 'cái',
  divisible: false,
  taxClass: 'vat-8',
  category: 'hang',
  price: 1000,
  modifierGroups: [],
};

let sku = 0;
const put = (name: string, more: { barcodes?: string[]; sku?: string } = {}): string => {
  const product = till.ids.next(1);
  sku += 1;
  const fields = { ...goods, name, sku: `SP${sku}`, barcodes: [], ...more };
  till.do({ type: 'PutProduct', product, fields });
  return product;
};

const found = (text: string, limit = 20): string[] =>
  till.till.readModels.catalog.search(text, limit).map(({ name }) => name);

test.each([
  ['cà phê', 'Cà phê sữa đá'],
  ['ca phe', 'Cà phê sữa đá'],
  ['CA PHE SUA', 'Cà phê sữa đá'],
  ['phe ca', 'Cà phê sữa đá'],
  ['cpsd', 'Cà phê sữa đá'],
  ['cps', 'Cà phê sữa đá'],
  ['đá', 'Cà phê sữa đá'],
  ['da', 'Cà phê sữa đá'],
  ['dac', 'Bánh mì đặc biệt'],
  ['bmđb', 'Bánh mì đặc biệt'],
  ['st25', 'Gạo ST25'],
  ['COFFEE', 'Cà phê sữa đá'],
])('typing "%s" finds %s', (text, name) => {
  expect(found(text)).toContain(name);
});

test.each(['', '   ', '!!', 'ca xyz', '"', "'; DROP TABLE product; --", 'folded : x', '*'])(
  'typing "%s" finds nothing, and breaks nothing',
  (text) => {
    expect(found(text)).toEqual([]);
  },
);

test('marks that were typed are believed first, then ignored', () => {
  put('Ba chỉ bò');
  put('Bà ba');
  expect(found('bà')).toEqual(['Bà ba', 'Bánh mì đặc biệt', 'Ba chỉ bò']);
  expect(found('bà', 1)).toEqual(['Bà ba']);
  expect(found('ba')).toEqual(['Bánh mì đặc biệt', 'Ba chỉ bò', 'Bà ba']);
});

test('a product that is renamed is found by its new name alone', () => {
  till.do({ type: 'PutProduct', product: products.coffee, fields: { name: 'Trà đào' } });
  expect(found('tra dao')).toEqual(['Trà đào']);
  expect(found('ca phe')).toEqual([]);
});

test('a product that is withdrawn is found nowhere, until it is put back', () => {
  const { catalog } = till.till.readModels;
  till.do({ type: 'WithdrawProduct', product: products.coffee });
  expect(found('ca phe')).toEqual([]);
  expect(catalog.byBarcode('8936000000011')).toEqual([]);
  expect(catalog.inCategory('hang', 0, 10).items.map(({ product }) => product)).not.toContain(
    products.coffee,
  );
  expect(catalog.find(products.coffee)).toBeUndefined();
  expect(catalog.count()).toBe(3);

  till.do({ type: 'PutProduct', product: products.coffee, fields: { price: 31_000 } });
  expect(found('ca phe')).toEqual(['Cà phê sữa đá']);
  expect(catalog.byBarcode('8936000000011')).toHaveLength(1);
  expect(catalog.count()).toBe(4);
});

test('two products that other devices gave one barcode are both found, and the cashier chooses', () => {
  const twin = id<'ProductId'>(till.ids.next(1));
  const changed = {
    ...goods,
    name: 'Cà phê hoà tan',
    sku: 'X',
    barcodes: ['8936000000011'],
    price: money(5000),
  };
  till.till.import(
    [{ stream: streamOf('product', twin), events: [{ type: 'ProductPut', changed }] }],
    null,
  );
  const both = [products.coffee, twin];
  expect(
    till.till.readModels.catalog.byBarcode('8936000000011').map(({ product }) => product),
  ).toEqual(both);
  const order = openOrder(till, []);
  expect(till.refusal({ type: 'AddLine', order, barcode: '8936000000011' })).toEqual({
    type: 'BarcodeAmbiguous',
    products: both,
  });
});

test('the same code twice on one product is one code', () => {
  const product = put('Nước suối', { barcodes: ['NUOC-1', 'NUOC-1'] });
  expect(till.till.readModels.catalog.byBarcode('NUOC-1').map((item) => item.product)).toEqual([
    product,
  ]);
  till.do({ type: 'PutProduct', product, fields: { barcodes: ['NUOC-2'] } });
  expect(till.till.readModels.catalog.byBarcode('NUOC-1')).toEqual([]);
});

const someWord = fc.constantFrom(
  'cà',
  'phê',
  'Đá',
  'đen',
  'bánh',
  'mì',
  'Gạo',
  'ST25',
  'sữa',
  '7up',
  'ổ',
);
const someName = fc.array(someWord, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const someQuery = fc
  .tuple(someName, fc.integer({ min: 1, max: 12 }))
  .map(([name, length]) => name.slice(0, length));

test('search finds exactly the products of which each typed word begins a word', () => {
  const names = fc.sample(someName, { numRuns: 60, seed: 7 });
  for (const name of names) put(name);
  const { catalog } = till.till.readModels;
  const everything = catalog.inCategory('hang', 0, 1000).items;
  fc.assert(
    fc.property(someQuery, (query) => {
      const words = fold(query).split(' ').filter(Boolean);
      const matches = everything.filter((item) => {
        const indexed = searchText(item).split(' ');
        return words.every((word) => indexed.some((candidate) => candidate.startsWith(word)));
      });
      const results = catalog.search(query, 1000).map(({ product }) => product);
      expect(new Set(results)).toEqual(new Set(matches.map(({ product }) => product)));
      expect(new Set(results).size).toBe(results.length);
    }),
  );
});
