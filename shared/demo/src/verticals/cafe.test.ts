import { priceAt, priceListOf } from '@pos/domain';
import { instant, parseInstant, timeZone } from '@pos/kernel';
import { expect, test } from 'vitest';
import { demoShop } from '../demo-shop.ts';
import { documentsOf } from '../document.ts';

const shop = demoShop('cafe');
const lists = documentsOf(shop, 'price-list').map(({ id, fields }) => priceListOf(id, fields));

const costs = (name: string, time: string): number => {
  const found = documentsOf(shop, 'product').find(({ fields }) => fields.name === name);
  if (!found) throw new Error(`no ${name}`);
  const at = parseInstant(`2026-11-20T${time}:00+07:00`) ?? instant(0);
  return priceAt(found.fields.price, found.id, lists, at, timeZone('Asia/Ho_Chi_Minh')).price;
};

test.each([
  ['13:59', 29_000],
  ['14:00', 23_000],
  ['16:59', 23_000],
  ['17:00', 29_000],
])('a cà phê sữa đá at %s costs %i', (time, price) => {
  expect(costs('Cà phê sữa đá', time)).toBe(price);
});

test('the happy hour is for drinks, not for phở', () => {
  expect(costs('Phở bò tái', '15:00')).toBe(65_000);
});

test('every drink comes in sizes, of which one must be chosen', () => {
  const size = documentsOf(shop, 'modifier-group').find(({ id }) => id === 'cafe-size');
  const coffees = documentsOf(shop, 'product').filter(
    ({ fields }) => fields.category === 'cafe-coffee',
  );
  expect(size?.fields).toMatchObject({ least: 1, most: 1 });
  expect(coffees.every(({ fields }) => fields.modifierGroups.includes('cafe-size'))).toBe(true);
});
