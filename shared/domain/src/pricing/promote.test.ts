import { money, parseInstant, percent, pieces, quantity, rate, timeZone } from '@pos/kernel';
import { expect, test } from 'vitest';
import { priceOrder, type NamedDiscount } from './price-order.ts';
import { applyPromotions } from './promote.ts';
import type { LineToPromote, Promotion, PromotionReward, PromotionTerms } from './promotion.ts';
import { lineId } from './testing/arbitraries.ts';

const zone = timeZone('Asia/Ho_Chi_Minh');
const at = (time: string) => parseInstant(`2026-11-20T${time}:00+07:00`)!;

const line = (
  place: number,
  unitPrice: number,
  more: Partial<LineToPromote> = {},
): LineToPromote => ({
  line: lineId(place),
  goods: ['food'],
  unitPrice: money(unitPrice),
  quantity: pieces(1),
  added: at('15:00'),
  ...more,
});

const promotion = (
  name: string,
  reward: PromotionReward,
  terms: Partial<PromotionTerms> = {},
): Promotion => ({
  promotion: name,
  label: `Khuyến mãi ${name}`,
  priority: 1,
  exclusive: false,
  stackable: false,
  stackGroup: null,
  minimumOrder: null,
  from: null,
  until: null,
  window: null,
  ...terms,
  ...reward,
});

const percentOff = (
  hundredths: number,
  goods: readonly string[] | null = null,
): PromotionReward => ({
  kind: 'percent-off-goods',
  goods,
  rate: percent(hundredths),
  max: null,
});

const orderPercent = (hundredths: number, max: number | null = null): PromotionReward => ({
  kind: 'percent-off-order',
  rate: percent(hundredths),
  max: max === null ? null : money(max),
});

const voucher = (amount: number): PromotionReward => ({ kind: 'voucher', amount: money(amount) });

const buyAndGet = (buy: number, free: number): PromotionReward => ({
  kind: 'buy-and-get',
  goods: null,
  buy,
  free,
});

const names = (discounts: readonly NamedDiscount[] | undefined) =>
  (discounts ?? []).map(({ discount }) => discount);

const grantedTo = (lines: LineToPromote[], ...promotions: Promotion[]) => {
  const { lines: onLines, order } = applyPromotions(lines, promotions, zone);
  return { lines: lines.map((one) => names(onLines.get(one.line))), order: names(order) };
};

const priced = (lines: LineToPromote[], ...promotions: Promotion[]) => {
  const granted = applyPromotions(lines, promotions, zone);
  return priceOrder({
    priceMode: 'inclusive',
    serviceCharge: rate(0),
    discounts: granted.order,
    lines: lines.map(({ line: name, unitPrice, quantity: sold }) => ({
      line: name,
      gross: money((unitPrice * sold) / 1000),
      discounts: granted.lines.get(name) ?? [],
      rate: percent(8),
    })),
  });
};

const thousands = (...prices: number[]) =>
  prices.map((price, index) => line(index + 1, price * 1000));

test('ten percent, at most 50 000, of 620 000 and of 480 000', () => {
  const tenPercent = promotion('p1', orderPercent(10, 50_000));
  expect(priced([line(1, 620_000)], tenPercent).orderDiscounts).toBe(50_000);
  expect(priced([line(1, 480_000)], tenPercent).orderDiscounts).toBe(48_000);
});

test('a percentage rounds half up: 15 % of 333 333, half of 99, half of 1', () => {
  expect(priced([line(1, 333_333)], promotion('p2', percentOff(15))).lineDiscounts).toBe(50_000);
  expect(priced([line(1, 99)], promotion('p2', percentOff(50))).lineDiscounts).toBe(50);
  expect(priced([line(1, 1)], promotion('p2', percentOff(50))).lineDiscounts).toBe(1);
});

test('buy two get one: the cheapest of each full group of three, dearest first', () => {
  const buyTwo = promotion('p3', buyAndGet(2, 1));
  expect(priced(thousands(45, 45, 35, 30, 25), buyTwo).lineDiscounts).toBe(35_000);
  expect(priced(thousands(25, 45, 30, 35, 45), buyTwo).lineDiscounts).toBe(35_000);
  expect(priced(thousands(45, 45, 35, 30, 25, 20), buyTwo).lineDiscounts).toBe(55_000);
});

test('buy one get one frees the second dearest', () => {
  expect(priced(thousands(30, 50, 40), promotion('p5', buyAndGet(1, 1))).lineDiscounts).toBe(
    40_000,
  );
});

test('pieces of one line count one by one, weighed remainders and negative lines do not', () => {
  const buyTwo = promotion('p3', buyAndGet(2, 1));
  const sevenBeers = [line(1, 20_000, { quantity: pieces(7) })];
  expect(priced(sevenBeers, buyTwo).lineDiscounts).toBe(40_000);
  const mixed = [
    line(1, 20_000, { quantity: pieces(2) }),
    line(2, 15_000, { quantity: quantity(1900) }),
  ];
  expect(priced(mixed, buyTwo).lineDiscounts).toBe(15_000);
  expect(grantedTo([line(1, 20_000, { quantity: pieces(-3) })], buyTwo).lines).toEqual([[]]);
});

test('a barcode typed as a quantity does not stop the till', () => {
  const typed = [line(1, 1, { quantity: pieces(8_934_567_890_123) })];
  expect(priced(typed, promotion('p3', buyAndGet(2, 1))).lineDiscounts).toBe(2_978_189_296_707);
});

test('a voucher is refused one đồng below its minimum order', () => {
  const thirty = promotion('p8', voucher(30_000), { minimumOrder: money(200_000) });
  expect(priced([line(1, 199_999)], thirty).orderDiscounts).toBe(0);
  expect(grantedTo([line(1, 199_999)], thirty).order).toEqual([]);
  expect(priced([line(1, 200_000)], thirty).orderDiscounts).toBe(30_000);
});

test('the minimum of a voucher is asked after the line promotions', () => {
  const thirty = promotion('v', voucher(30_000), { minimumOrder: money(200_000) });
  const lines = [line(1, 210_000)];
  expect(grantedTo(lines, thirty, promotion('half', percentOff(50)))).toEqual({
    lines: [['half']],
    order: [],
  });
});

test('a voucher larger than the bill takes just the bill', () => {
  const bill = priced([line(1, 20_000)], promotion('p9', voucher(30_000)));
  expect(bill).toMatchObject({ orderDiscounts: 20_000, total: 0 });
});

test('goods are named by product or by category', () => {
  const lines = [
    line(1, 20_000, { goods: ['tiger', 'beer'] }),
    line(2, 50_000, { goods: ['pho', 'food'] }),
  ];
  expect(grantedTo(lines, promotion('a', percentOff(10, ['beer']))).lines).toEqual([['a'], []]);
  expect(grantedTo(lines, promotion('a', percentOff(10, ['pho']))).lines).toEqual([[], ['a']]);
});

test('an amount off each piece follows the quantity and never exceeds the line', () => {
  const each: PromotionReward = { kind: 'amount-off-each', goods: null, amount: money(3000) };
  expect(
    priced([line(1, 20_000, { quantity: pieces(4) })], promotion('a', each)).lineDiscounts,
  ).toBe(12_000);
  expect(priced([line(1, 2000, { quantity: pieces(4) })], promotion('a', each)).lineDiscounts).toBe(
    8000,
  );
});

test('the limit of a percentage off goods is for all of them together', () => {
  const atMost: PromotionReward = {
    kind: 'percent-off-goods',
    goods: null,
    rate: percent(10),
    max: money(10_000),
  };
  const bill = priced(thousands(90, 60), promotion('a', atMost));
  expect(bill.lines.map(({ lineDiscount }) => lineDiscount)).toEqual([6000, 4000]);
});

test('each line takes its best single promotion', () => {
  const lines = [line(1, 100_000, { goods: ['beer'] }), line(2, 100_000)];
  const all = promotion('all', percentOff(10));
  const beer = promotion('beer', percentOff(15, ['beer']));
  expect(grantedTo(lines, all, beer).lines).toEqual([['beer'], ['all']]);
});

test('priority goes before what is best, and the lower id settles a draw', () => {
  const small = promotion('small', percentOff(5), { priority: 2 });
  expect(grantedTo([line(1, 100_000)], promotion('big', percentOff(50)), small).lines).toEqual([
    ['small'],
  ]);
  const draw = [promotion('b', percentOff(10)), promotion('a', percentOff(10))];
  expect(grantedTo([line(1, 100_000)], ...draw).lines).toEqual([['a']]);
});

test('stackable promotions are taken one after the other, each on what is left', () => {
  const stackable = [1, 2].map((n) => promotion(`s${n}`, percentOff(10), { stackable: true }));
  expect(grantedTo([line(1, 100_000)], ...stackable).lines).toEqual([['s1', 's2']]);
  expect(priced([line(1, 100_000)], ...stackable).lineDiscounts).toBe(19_000);
  const single = promotion('single', percentOff(9));
  expect(grantedTo([line(1, 100_000)], ...stackable, single).lines).toEqual([['s1', 's2']]);
});

test('a stack group gives one of its own', () => {
  const tet = { stackable: true, stackGroup: 'tet' };
  const promotions = [
    promotion('a', percentOff(10), tet),
    promotion('b', percentOff(20), tet),
    promotion('c', percentOff(5), { stackable: true }),
  ];
  expect(grantedTo([line(1, 100_000)], ...promotions).lines).toEqual([['b', 'c']]);
});

test('an exclusive promotion stops the lower ones, on every line and on the order', () => {
  const exclusive = promotion('only', percentOff(5, ['beer']), { exclusive: true, priority: 2 });
  const higher = promotion('higher', voucher(1000), { priority: 3 });
  const lower = [promotion('lower', percentOff(50)), promotion('voucher', voucher(9000))];
  const lines = [line(1, 100_000, { goods: ['beer'] }), line(2, 100_000)];
  expect(grantedTo(lines, ...lower, exclusive, higher)).toEqual({
    lines: [['only'], []],
    order: ['higher'],
  });
});

test('an exclusive promotion that gives nothing stops nothing', () => {
  const exclusive = promotion('only', percentOff(5, ['beer']), { exclusive: true, priority: 2 });
  const lower = promotion('lower', percentOff(50));
  expect(grantedTo([line(1, 100_000)], exclusive, lower).lines).toEqual([['lower']]);
  const beaten = promotion('first', percentOff(1, ['beer']), { priority: 3 });
  const beer = line(1, 100_000, { goods: ['beer'] });
  expect(grantedTo([beer, line(2, 50_000)], exclusive, lower, beaten).lines).toEqual([
    ['first'],
    ['lower'],
  ]);
});

test('an exclusive promotion beaten by its equals is not brought back by a lower one', () => {
  const quarter = promotion('a', orderPercent(25), { priority: 2 });
  const exclusive = promotion('b', voucher(20_000), { priority: 2, exclusive: true });
  const half = promotion('c', percentOff(50));
  expect(grantedTo([line(1, 100_000)], quarter, exclusive, half)).toEqual({
    lines: [['c']],
    order: ['a'],
  });
});

test('a schedule is asked about the moment each line was added', () => {
  const afternoon = { window: { weekdays: null, fromMinute: 14 * 60, toMinute: 17 * 60 } };
  const lines = [line(1, 40_000, { added: at('16:59') }), line(2, 40_000, { added: at('17:00') })];
  expect(grantedTo(lines, promotion('a', percentOff(10), afternoon)).lines).toEqual([['a'], []]);
});

test('a promotion on the order wants every line within its schedule', () => {
  const afternoon = { window: { weekdays: null, fromMinute: 14 * 60, toMinute: 17 * 60 } };
  const early = line(1, 40_000, { added: at('16:59') });
  const late = line(2, 40_000, { added: at('17:00') });
  expect(grantedTo([early], promotion('a', orderPercent(10), afternoon)).order).toEqual(['a']);
  expect(grantedTo([early, late], promotion('a', orderPercent(10), afternoon)).order).toEqual([]);
});

test('an order percentage and a voucher combine when both may be stacked', () => {
  const lines = [line(1, 200_000)];
  const tenPercent = promotion('ten', orderPercent(10), { stackable: true });
  const fifteen = promotion('fifteen', voucher(15_000), { stackable: true });
  expect(priced(lines, tenPercent, fifteen).total).toBe(165_000);
  expect(grantedTo(lines, tenPercent, { ...fifteen, stackable: false }).order).toEqual(['ten']);
});
