import { isGtin, readEvent } from '@pos/domain';
import { isId } from '@pos/kernel';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoShop } from '../demo-shop.ts';
import { documentsOf, type DemoDocument } from '../document.ts';
import { generateProducts, generatedCategories } from './generate-products.ts';

const unique = (values: Iterable<unknown>): number => new Set(values).size;

describe('a hundred thousand generated products', () => {
  let products: DemoDocument<'product'>[] = [];

  beforeAll(() => {
    products = [...generateProducts(100_000, 1)];
  });

  test('have names, SKUs, barcodes and ids of their own', () => {
    expect(products).toHaveLength(100_000);
    expect(unique(products.map(({ id }) => id))).toBe(100_000);
    expect(unique(products.map(({ fields }) => fields.name))).toBe(100_000);
    expect(unique(products.map(({ fields }) => fields.sku))).toBe(100_000);
    expect(unique(products.flatMap(({ fields }) => fields.barcodes))).toBe(100_000);
  });

  test('fit beside the grocery in one catalogue', () => {
    const stocked = documentsOf(demoShop('grocery'), 'product');
    const together = [...stocked, ...products].map(({ fields }) => fields);
    expect(unique(together.map(({ sku }) => sku))).toBe(102_000);
    expect(unique(together.flatMap(({ barcodes }) => barcodes))).toBe(102_000);
  });

  test('are valid', () => {
    const categories = new Set(generatedCategories().map(({ id }) => id));
    for (const { id, fields } of products.filter((_, index) => index % 37 === 0)) {
      const event = { type: 'ProductPut', changed: fields };
      expect(readEvent('ProductPut', { changed: fields })).toEqual({ known: true, event });
      expect(isId(id)).toBe(true);
      expect(fields.barcodes.every(isGtin)).toBe(true);
      expect(fields.name).toBe(fields.name.normalize('NFC'));
      expect(fields.price % 500).toBe(0);
      expect(categories).toContain(fields.category);
    }
  });
});

test('the same seed makes the same products, another seed makes others', () => {
  expect([...generateProducts(500, 3)]).toEqual([...generateProducts(500, 3)]);
  const codes = (seed: number) =>
    [...generateProducts(50, seed)].flatMap(({ fields }) => fields.barcodes);
  expect(codes(3)).not.toEqual(codes(4));
});
