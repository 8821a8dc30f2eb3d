import { money, percent, rate, type Rate } from '@pos/kernel';
import { expect, test } from 'vitest';
import {
  discountOn,
  priceOrder,
  type Discount,
  type LineToPrice,
  type OrderToPrice,
} from './price-order.ts';
import { lineId } from './testing/arbitraries.ts';

const line = (place: number, gross: number, tax: Rate, ...discounts: Discount[]): LineToPrice => ({
  line: lineId(place),
  gross: money(gross),
  discounts: discounts.map(named),
  rate: tax,
});

const named = (value: Discount) => ({ discount: 'km', label: 'Khuyến mãi', value });

const anOrder = (lines: LineToPrice[], more: Partial<OrderToPrice> = {}): OrderToPrice => ({
  priceMode: 'inclusive',
  lines,
  discounts: [],
  serviceCharge: rate(0),
  ...more,
});

const off = (basisPoints: number, max: number | null = null): Discount => ({
  kind: 'percent',
  rate: rate(basisPoints),
  max: max === null ? null : money(max),
});

const voucher = (amount: number, minimumOrder: number | null = null): Discount => ({
  kind: 'amount',
  amount: money(amount),
  minimumOrder: minimumOrder === null ? null : money(minimumOrder),
});

const eight = percent(8);
const ten = percent(10);

test('a mixed bill shares an 18 000 voucher over 8 % and 10 % lines', () => {
  const phoBeerWater = [line(1, 110_000, eight), line(2, 60_000, ten), line(3, 10_000, eight)];
  const priced = priceOrder(anOrder(phoBeerWater, { discounts: [named(voucher(18_000))] }));
  expect(priced.lines.map(({ orderDiscount, total, tax }) => [orderDiscount, total, tax])).toEqual([
    [11_000, 99_000, 7333],
    [6000, 54_000, 4909],
    [1000, 9000, 667],
  ]);
  expect(priced.total).toBe(162_000);
  expect(priced.taxes).toEqual([
    { rate: eight, net: 100_000, tax: 8000 },
    { rate: ten, net: 49_091, tax: 4909 },
  ]);
});

test('a service charge of 5 % on a menu without VAT is taxed like its lines: 684 180', () => {
  const menu = anOrder([line(1, 420_000, eight), line(2, 180_000, ten)], {
    priceMode: 'exclusive',
    serviceCharge: percent(5),
  });
  const priced = priceOrder(menu);
  expect(priced.lines.map(({ serviceCharge, tax }) => [serviceCharge, tax])).toEqual([
    [21_000, 35_280],
    [9000, 18_900],
  ]);
  expect(priced).toMatchObject({
    gross: 600_000,
    serviceCharge: 30_000,
    net: 630_000,
    tax: 54_180,
    total: 684_180,
  });
  expect(priced.steps).toEqual([
    { step: 'goods', line: lineId(1), discount: null, label: '', amount: 420_000 },
    { step: 'goods', line: lineId(2), discount: null, label: '', amount: 180_000 },
    { step: 'service-charge', line: null, discount: null, label: '5%', amount: 30_000 },
    { step: 'tax', line: null, discount: null, label: '8%', amount: 35_280 },
    { step: 'tax', line: null, discount: null, label: '10%', amount: 18_900 },
  ]);
});

test('ten percent off an order of 75 000 and 105 000 is 7 500 and 10 500', () => {
  const priced = priceOrder(
    anOrder([line(1, 75_000, eight), line(2, 105_000, eight)], { discounts: [named(off(1000))] }),
  );
  expect(priced.lines.map(({ orderDiscount }) => orderDiscount)).toEqual([7500, 10_500]);
});

test('every step that changed an amount is told, in the order of evaluation', () => {
  const { steps, total } = priceOrder(
    anOrder([line(1, 100_000, eight, off(1000), voucher(90_001)), line(2, 50_000, ten, off(0))], {
      discounts: [named(voucher(5000)), { discount: 'kc', label: 'Kim cương', value: off(1000) }],
      serviceCharge: rate(750),
    }),
  );
  expect(steps).toEqual([
    { step: 'goods', line: lineId(1), discount: null, label: '', amount: 100_000 },
    {
      step: 'line-discount',
      line: lineId(1),
      discount: 'km',
      label: 'Khuyến mãi',
      amount: -10_000,
    },
    {
      step: 'line-discount',
      line: lineId(1),
      discount: 'km',
      label: 'Khuyến mãi',
      amount: -90_000,
    },
    { step: 'goods', line: lineId(2), discount: null, label: '', amount: 50_000 },
    { step: 'order-discount', line: null, discount: 'kc', label: 'Kim cương', amount: -5000 },
    { step: 'order-discount', line: null, discount: 'km', label: 'Khuyến mãi', amount: -5000 },
    { step: 'service-charge', line: null, discount: null, label: '7.5%', amount: 3000 },
  ]);
  expect(total).toBe(43_000);
});

test.each([
  ['ten percent, at most 50 000, of 620 000', off(1000, 50_000), 620_000, 50_000],
  ['ten percent, at most 50 000, of 480 000', off(1000, 50_000), 480_000, 48_000],
  ['fifteen percent of 333 333', off(1500), 333_333, 50_000],
  ['half of 99', off(5000), 99, 50],
  ['half of 1', off(5000), 1, 1],
  ['a voucher one đồng below its minimum', voucher(30_000, 200_000), 199_999, 0],
  ['a voucher at its minimum', voucher(30_000, 200_000), 200_000, 30_000],
  ['a voucher larger than the bill', voucher(30_000), 20_000, 20_000],
  ['more than everything', off(15_000), 20_000, 20_000],
])('%s', (_, value, left, amount) => {
  expect(discountOn(value, money(left), money(left))).toBe(amount);
});

test('a voucher asks for its minimum after line discounts and percentages', () => {
  const with210 = (...discounts: Discount[]) =>
    priceOrder(anOrder([line(1, 210_000, eight)], { discounts: discounts.map(named) }))
      .orderDiscounts;
  expect(with210(voucher(30_000, 200_000))).toBe(30_000);
  expect(with210(voucher(30_000, 200_000), off(1000))).toBe(21_000);
  expect(with210(voucher(30_000, 200_000), voucher(20_000, 200_000))).toBe(50_000);
});

test('a line amount asks for its minimum before any discount', () => {
  const withMinimum = line(1, 60_000, eight, off(5000), voucher(5000, 100_000));
  expect(priceOrder(anOrder([withMinimum])).lineDiscounts).toBe(30_000);
  expect(priceOrder(anOrder([withMinimum, line(2, 40_000, eight)])).lineDiscounts).toBe(35_000);
});

test('a tie goes to the line added first, wherever it is listed', () => {
  const [first, second] = [line(1, 50_000, ten), line(2, 50_000, eight)];
  const discounts = [named(voucher(1))];
  const given = (lines: LineToPrice[]) => priceOrder(anOrder(lines, { discounts })).lines;
  expect(given([first, second]).map(({ orderDiscount }) => orderDiscount)).toEqual([1, 0]);
  expect(given([second, first]).map(({ orderDiscount }) => orderDiscount)).toEqual([0, 1]);
});

test('an empty order costs nothing, whatever it was promised', () => {
  const priced = priceOrder(
    anOrder([], { discounts: [named(voucher(1000)), named(off(1000))], serviceCharge: ten }),
  );
  expect(priced).toMatchObject({ total: 0, lines: [], taxes: [], steps: [] });
});

test('a line below zero gives no discount, carries no charge and does not stop the till', () => {
  const priced = priceOrder(
    anOrder([line(1, -20_000, eight, off(1000), voucher(5000)), line(2, 50_000, eight)], {
      discounts: [named(off(1000)), named(voucher(100_000))],
      serviceCharge: ten,
    }),
  );
  expect(priced.lines.map(({ total, tax }) => [total, tax])).toEqual([
    [-20_000, -1481],
    [0, 0],
  ]);
  expect(priced.total).toBe(-20_000);
});
