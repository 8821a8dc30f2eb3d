import { priceAt, priceListOf } from '@pos/domain';
import { instant, parseInstant, timeZone } from '@pos/kernel';
import { expect, test } from 'vitest';
import { demoShop } from '../demo-shop.ts';
import { documentsOf } from '../document.ts';

const shop = demoShop('karaoke');
const lists = documentsOf(shop, 'price-list').map(({ id, fields }) => priceListOf(id, fields));

const hourAt = (room: 'STD' | 'VIP', moment: string): number => {
  const found = documentsOf(shop, 'product').find(({ fields }) => fields.name.includes(room));
  if (!found) throw new Error(`no room ${room}`);
  const at = parseInstant(`${moment}:00+07:00`) ?? instant(0);
  return priceAt(found.fields.price, found.id, lists, at, timeZone('Asia/Ho_Chi_Minh')).price;
};

test.each([
  ['Wednesday afternoon', '2026-11-18T14:00', 120_000, 180_000],
  ['Wednesday, the last minute of the day', '2026-11-18T17:59', 120_000, 180_000],
  ['Wednesday evening', '2026-11-18T18:00', 200_000, 300_000],
  ['Wednesday night, after midnight', '2026-11-19T01:59', 200_000, 300_000],
  ['Thursday night, already Friday', '2026-11-20T00:30', 200_000, 300_000],
  ['Friday afternoon', '2026-11-20T17:30', 150_000, 225_000],
  ['Friday evening', '2026-11-20T18:30', 260_000, 390_000],
  ['Sunday night, already Monday', '2026-11-23T00:30', 260_000, 390_000],
  ['Monday morning', '2026-11-23T02:00', 120_000, 180_000],
  ['National Day, a Wednesday', '2026-09-02T14:00', 300_000, 450_000],
  ['National Day’s night', '2026-09-03T01:00', 300_000, 450_000],
  ['the night before National Day', '2026-09-02T01:00', 200_000, 300_000],
])('an hour of %s', (_, moment, std, vip) => {
  expect([hourAt('STD', moment), hourAt('VIP', moment)]).toEqual([std, vip]);
});

test('everything sold in a karaoke has the full VAT', () => {
  const classes = documentsOf(shop, 'product').map(({ fields }) => fields.taxClass);
  expect(new Set(classes)).toEqual(new Set(['vat-10']));
});

test('rooms are sold by fractions of an hour', () => {
  const rooms = documentsOf(shop, 'product').filter(({ fields }) => fields.unit === 'giờ');
  expect(rooms.map(({ fields }) => fields.divisible)).toEqual([true, true]);
});
