import { permissions, readEvent } from '@pos/domain';
import { isId } from '@pos/kernel';
import { describe, expect, test } from 'vitest';
import { demoMall, demoShop, verticals } from './demo-shop.ts';
import { documentsOf, type DemoShop } from './document.ts';
import { put } from './testing/put.ts';

const shops: readonly (readonly [string, DemoShop])[] = [
  ...verticals.map((vertical) => [vertical, demoShop(vertical)] as const),
  ['mall', demoMall()],
];

describe.each(shops)('the demo shop: %s', (_, shop) => {
  test('consists of documents that the rules accept and the journal reads back', () => {
    for (const document of shop.documents) {
      const decision = put(document);
      if (!decision.accepted)
        throw new Error(`${document.id}: ${JSON.stringify(decision.refusal)}`);
      const [event] = decision.events;
      if (!event) throw new Error(`${document.id} changed nothing`);
      const { type, ...data } = event;
      expect(readEvent(type, JSON.parse(JSON.stringify(data)))).toEqual({ known: true, event });
      expect(data).toEqual({ changed: document.fields });
    }
  });

  test('names each document once', () => {
    const names = shop.documents.map(({ aggregate, id }) => `${aggregate}/${id}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('gives products UUIDs, and everything they name stands before them', () => {
    const known = new Set<string>();
    for (const document of shop.documents) {
      known.add(document.id);
      if (document.aggregate === 'price-list') {
        for (const product of Object.keys(document.fields.prices)) expect(known).toContain(product);
      }
      if (document.aggregate !== 'product') continue;
      const { category, taxClass, modifierGroups } = document.fields;
      expect(isId(document.id)).toBe(true);
      for (const named of [category, taxClass, ...modifierGroups]) expect(known).toContain(named);
    }
  });

  test('writes every name in NFC, once a category, with a positive price and its own SKU', () => {
    const products = documentsOf(shop, 'product').map(({ fields }) => fields);
    const shown = products.map(({ category, name }) => `${category}: ${name}`);
    expect(new Set(shown).size).toBe(shown.length);
    expect(new Set(products.map(({ sku }) => sku)).size).toBe(products.length);
    for (const { name, price } of products) {
      expect(name).toBe(name.normalize('NFC').trim());
      expect(name).not.toMatch(/ {2}|–/);
      expect(price).toBeGreaterThan(0);
      expect(price % 500).toBe(0);
    }
  });
});

describe('the people of the demo shop', () => {
  const shop = demoMall();

  test('have roles that exist and PINs of their own, four to six digits long', () => {
    const roles = documentsOf(shop, 'role').map(({ id }) => id);
    expect(new Set(shop.staff.map(({ pin }) => pin)).size).toBe(shop.staff.length);
    expect(new Set(shop.staff.map(({ id }) => id)).size).toBe(shop.staff.length);
    for (const { pin, role, id } of shop.staff) {
      expect(pin).toMatch(/^\d{4,6}$/);
      expect(roles).toContain(role);
      expect(isId(id)).toBe(true);
    }
  });

  test('are led by an owner who may do everything', () => {
    const owner = documentsOf(shop, 'role').find(({ id }) => id === 'owner');
    expect(owner?.fields.grants).toEqual(
      permissions.map((permission) => ({ permission, limit: null })),
    );
  });
});

test('the demo is the same every time it is made', () => {
  expect(demoMall()).toEqual(demoMall());
});

test('the store has a valid tax code', () => {
  const [store] = documentsOf(demoMall(), 'store');
  const digits = [...(store?.fields.taxCode ?? '')].map(Number);
  const weighted = [31, 29, 23, 19, 17, 13, 7, 5, 3].reduce(
    (total, weight, index) => total + weight * digits[index]!,
    0,
  );
  expect(digits).toHaveLength(10);
  expect(digits[9]).toBe(10 - (weighted % 11));
});

test('only the owner may export the journal, and a cashier asks before selling what is in no catalogue', () => {
  const may = (permission: string): string[] =>
    documentsOf(demoMall(), 'role')
      .filter(({ fields }) => fields.grants.some((grant) => grant.permission === permission))
      .map(({ id }) => id);
  expect(may('journal.export')).toEqual(['owner']);
  expect(may('order.openItem')).toEqual(['owner', 'manager']);
});
