import { money } from '@pos/kernel';
import { specify } from '@pos/kernel/testing';
import { expect, test } from 'vitest';
import { product, type ProductCommand, type ProductFields } from './index.ts';

const { given } = specify(product);

const beer: ProductFields = {
  name: 'Bia Huda',
  sku: 'HUDA-330',
  barcodes: ['8934563138165'],
  price: money(20_000),
  unit: 'lon',
  divisible: false,
  taxClass: 'vat-10',
  category: 'do-uong',
  modifierGroups: [],
};
const beerPut = { type: 'ProductPut', changed: beer } as const;

const put = (fields: Partial<ProductFields>, ...takenBarcodes: string[]): ProductCommand => ({
  type: 'Put',
  fields,
  takenBarcodes,
});

test('a new product wants all its fields', () => {
  given().when(put(beer)).gives(beerPut);
  given()
    .when(put({ name: 'Bia Huda', price: money(20_000) }))
    .refused({
      type: 'FieldsMissing',
      fields: ['sku', 'barcodes', 'unit', 'divisible', 'taxClass', 'category', 'modifierGroups'],
    });
});

test('a new price is all that is written down of it', () => {
  given(beerPut)
    .when(put({ ...beer, price: money(22_000) }))
    .gives({ type: 'ProductPut', changed: { price: money(22_000) } });
  given(beerPut).when(put(beer)).gives();
});

test('a barcode with a wrong check digit is a typing error a scanner would never find again', () => {
  for (const state of [[], [beerPut]])
    given(...state)
      .when(put({ ...beer, barcodes: ['8934563138165', '8934563138164'] }))
      .refused({ type: 'BarcodeInvalid', barcode: '8934563138164' });
});

test('a barcode that another product carries is taken', () => {
  given()
    .when(put(beer, '8934563138165'))
    .refused({ type: 'BarcodeTaken', barcode: '8934563138165' });
});

test('a product without a barcode is a product', () => {
  given()
    .when(put({ ...beer, barcodes: [] }))
    .gives({ type: 'ProductPut', changed: { ...beer, barcodes: [] } });
});

test('a product is withdrawn once, and comes back as it was', () => {
  given(beerPut).when({ type: 'Withdraw' }).gives({ type: 'ProductWithdrawn' });
  given(beerPut, { type: 'ProductWithdrawn' })
    .when({ type: 'Withdraw' })
    .refused({ type: 'DocumentNotFound' });
  given(beerPut, { type: 'ProductWithdrawn' })
    .when(put({}))
    .gives({ type: 'ProductPut', changed: {} });
  expect(
    given(beerPut, { type: 'ProductWithdrawn' }, { type: 'ProductPut', changed: {} }).leads(),
  ).toEqual({
    status: 'in-force',
    fields: beer,
  });
});
