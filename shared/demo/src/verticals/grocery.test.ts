import { isGtin } from '@pos/domain';
import { describe, expect, test } from 'vitest';
import { demoShop } from '../demo-shop.ts';
import { documentsOf } from '../document.ts';

const shop = demoShop('grocery');
const products = documentsOf(shop, 'product').map(({ fields }) => fields);

describe('the grocery', () => {
  test('stocks two thousand articles, each with a name, an SKU and an EAN-13 of its own', () => {
    const barcodes = products.flatMap((product) => product.barcodes);
    expect(products).toHaveLength(2000);
    expect(new Set(products.map(({ name }) => name)).size).toBe(2000);
    expect(new Set(products.map(({ sku }) => sku)).size).toBe(2000);
    expect(new Set(barcodes).size).toBe(2000);
    for (const barcode of barcodes) {
      expect(barcode).toMatch(/^893\d{10}$/);
      expect(isGtin(barcode)).toBe(true);
    }
  });

  test('leaves no shelf nearly empty', () => {
    for (const { id } of documentsOf(shop, 'category')) {
      expect(products.filter(({ category }) => category === id).length).toBeGreaterThan(50);
    }
  });

  test('weighs vegetables, meat and loose rice, and nothing else', () => {
    const weighed = products.filter(({ divisible }) => divisible);
    expect(weighed.length).toBeGreaterThan(100);
    expect(new Set(weighed.map(({ unit }) => unit))).toEqual(new Set(['kg']));
    expect(new Set(weighed.map(({ category }) => category))).toEqual(
      new Set(['grocery-vegetables', 'grocery-meat', 'grocery-dry']),
    );
  });

  test.each([
    ['Bia Tiger lon 330ml', 'vat-10'],
    ['Soju Jinro truyền thống chai 360ml', 'vat-10'],
    ['Cà chua Đà Lạt', 'vat-5'],
    ['Gạo ST25 Ông Cua túi 5kg', 'vat-5'],
    ['Nước khoáng La Vie chai 500ml', 'vat-8-reduced'],
    ['Mì Hảo Hảo tôm chua cay gói 80g', 'vat-8-reduced'],
    ['Muối i-ốt Visalco gói 500g', 'vat-0'],
    ['Sách giáo khoa Toán lớp 1 tập 1', 'vat-0'],
  ])('taxes %s as %s', (name, taxClass) => {
    expect(products.find((product) => product.name === name)?.taxClass).toBe(taxClass);
  });
});
