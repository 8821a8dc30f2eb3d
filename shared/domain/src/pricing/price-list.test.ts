import { money, parseInstant, timeZone } from '@pos/kernel';
import { expect, test } from 'vitest';
import { isInWindow, priceAt, type PriceList } from './price-list.ts';

const zone = timeZone('Asia/Ho_Chi_Minh');
const at = (text: string) => parseInstant(`${text}+07:00`)!;
const beer = 'beer';
const full = money(40_000);

const happyHour: PriceList = {
  priceList: 'b-happy-hour',
  label: 'Giờ vàng',
  priority: 1,
  window: { weekdays: [1, 2, 3, 4, 5], fromMinute: 14 * 60, toMinute: 17 * 60 },
  from: null,
  until: null,
  prices: { [beer]: money(25_000) },
};

const friday = (time: string, ...lists: PriceList[]) =>
  priceAt(full, beer, lists, at(`2026-11-20T${time}`), zone);

test('a line added at 16:59 has the happy price, one added at 17:00 does not', () => {
  expect(friday('16:59:59', happyHour)).toEqual({ price: 25_000, priceList: 'b-happy-hour' });
  expect(friday('17:00:00', happyHour)).toEqual({ price: 40_000, priceList: null });
  expect(friday('14:00:00', happyHour).price).toBe(25_000);
  expect(friday('13:59:59', happyHour).price).toBe(40_000);
});

test('the window holds on its weekdays only', () => {
  expect(priceAt(full, beer, [happyHour], at('2026-11-21T15:00:00'), zone).price).toBe(40_000);
});

test('the highest priority that names the product wins, equals go to the lower id', () => {
  const event = {
    ...happyHour,
    priceList: 'c-event',
    priority: 2,
    prices: { [beer]: money(30_000) },
  };
  const wine = { ...happyHour, priceList: 'd-wine', priority: 3, prices: { wine: money(90_000) } };
  const twin = { ...happyHour, priceList: 'a-twin', prices: { [beer]: money(26_000) } };
  expect(friday('15:00:00', happyHour, event, wine)).toEqual({
    price: 30_000,
    priceList: 'c-event',
  });
  expect(friday('15:00:00', happyHour, twin)).toEqual({ price: 26_000, priceList: 'a-twin' });
  expect(friday('15:00:00', twin, happyHour)).toEqual({ price: 26_000, priceList: 'a-twin' });
});

test('a list may give a product away', () => {
  const gift = { ...happyHour, prices: { [beer]: money(0) } };
  expect(friday('15:00:00', gift)).toEqual({ price: 0, priceList: 'b-happy-hour' });
});

test('a list holds from its first moment until its last', () => {
  const season = {
    ...happyHour,
    window: null,
    from: at('2026-11-20T10:00:00'),
    until: at('2026-11-20T12:00:00'),
  };
  expect(friday('09:59:59', season).priceList).toBeNull();
  expect(friday('10:00:00', season).priceList).toBe('b-happy-hour');
  expect(friday('11:59:59', season).priceList).toBe('b-happy-hour');
  expect(friday('12:00:00', season).priceList).toBeNull();
});

test('a product named like a part of the language has its own price', () => {
  expect(
    priceAt(full, 'constructor', [{ ...happyHour, window: null }], at('2026-11-20T15:00:00'), zone),
  ).toEqual({
    price: 40_000,
    priceList: null,
  });
});

test('a window that crosses midnight belongs to the day it starts', () => {
  const fridayNight = { weekdays: [5], fromMinute: 22 * 60, toMinute: 2 * 60 };
  const inNight = (text: string) => isInWindow(fridayNight, at(text), zone);
  expect(inNight('2026-11-20T01:00:00')).toBe(false);
  expect(inNight('2026-11-20T21:59:00')).toBe(false);
  expect(inNight('2026-11-20T22:00:00')).toBe(true);
  expect(inNight('2026-11-21T01:59:00')).toBe(true);
  expect(inNight('2026-11-21T02:00:00')).toBe(false);
  expect(inNight('2026-11-21T22:30:00')).toBe(false);
});

test('a Sunday night reaches into Monday', () => {
  const sundayNight = { weekdays: [7], fromMinute: 18 * 60, toMinute: 2 * 60 };
  expect(isInWindow(sundayNight, at('2026-11-23T00:30:00'), zone)).toBe(true);
  expect(isInWindow(sundayNight, at('2026-11-22T00:30:00'), zone)).toBe(false);
});

test('a window from an hour to the same hour is the whole day', () => {
  const always = { weekdays: null, fromMinute: 360, toMinute: 360 };
  const wholeSaturday = { weekdays: [6], fromMinute: 0, toMinute: 1440 };
  expect(isInWindow(always, at('2026-11-20T05:59:00'), zone)).toBe(true);
  expect(isInWindow(always, at('2026-11-20T06:00:00'), zone)).toBe(true);
  expect(isInWindow(wholeSaturday, at('2026-11-21T23:59:59'), zone)).toBe(true);
  expect(isInWindow(wholeSaturday, at('2026-11-22T00:00:00'), zone)).toBe(false);
});

test("the store's zone decides, not the device's", () => {
  const moment = at('2026-11-20T15:00:00');
  expect(priceAt(full, beer, [happyHour], moment, timeZone('Europe/Paris')).priceList).toBeNull();
});
