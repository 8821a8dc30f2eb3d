import { priceAt, type ChosenModifier, type LineAdded } from '@pos/domain';
import { id, localTime, pieces, quantity, type Quantity } from '@pos/kernel';
import type { DemoDocument } from '../document.ts';
import type { Random, Weighted } from '../random.ts';
import type { Shift } from './shift.ts';
import { roomUnit, type Department, type Trading } from './trading.ts';

type DemoProduct = DemoDocument<'product'>;

export const chooseDepartment = ({ trading, random, clock }: Shift): Department => {
  const hour = localTime(clock.now(), trading.calendar.timeZone).minuteOfDay / 60;
  const open = trading.departments.filter(({ name }) => isOpen(name, hour));
  const choices = open.length > 0 ? open : trading.departments;
  return random.weighted(choices.map((each) => [each, customs[each.name]?.share ?? 10]));
};

/** How much of the trade a department brings, and between which hours. */
const customs: Readonly<Record<string, { share: number; from: number; until: number }>> = {
  grocery: { share: 70, from: 0, until: 24 },
  cafe: { share: 24, from: 0, until: 24 },
  karaoke: { share: 2, from: 13, until: 24 },
  spa: { share: 4, from: 9, until: 21 },
};

const isOpen = (department: string, hour: number): boolean => {
  const custom = customs[department];
  return !custom || (hour >= custom.from && hour < custom.until);
};

const basketSizes: readonly Weighted<number>[] = [
  [1, 30],
  [2, 28],
  [3, 20],
  [4, 12],
  [5, 6],
  [7, 3],
  [10, 1],
];

/** What a guest brings to the counter, each product once. */
export const chooseProducts = ({ products, rooms }: Department, random: Random): DemoProduct[] => {
  const basket = rooms.length > 0 ? [random.pick(rooms)] : [];
  const size = random.weighted(basketSizes);
  for (let tries = 0; basket.length < size && tries < size * 2 && products.length > 0; tries += 1) {
    const product = popular(products, random);
    if (!basket.includes(product)) basket.push(product);
  }
  return basket;
};

/** Best sellers stand first, and sell best: half of what is sold is a quarter of the list. */
const popular = (products: readonly DemoProduct[], random: Random): DemoProduct =>
  products[Math.floor(random.next() ** 2 * products.length)]!;

export const lineOf = (product: DemoProduct, shift: Shift): Omit<LineAdded, 'type'> => {
  const { trading, random, clock } = shift;
  const { fields } = product;
  const { price, priceList } = priceAt(
    fields.price,
    product.id,
    trading.priceLists,
    clock.now(),
    trading.calendar.timeZone,
  );
  const modifiers = fields.modifierGroups.flatMap((group) =>
    chooseModifiers(group, trading, random),
  );
  return {
    line: id<'LineId'>(random.uuid(clock.now())),
    product: id<'ProductId'>(product.id),
    name: fields.name,
    unit: fields.unit,
    taxClass: fields.taxClass,
    quantity: howMuch(product, random),
    unitPrice: price,
    priceList,
    modifiers,
    note: fields.modifierGroups.length > 0 && random.chance(0.05) ? random.pick(notes) : null,
  };
};

const notes = ['Mang về', 'Làm trước giúp khách', 'Khách dị ứng đậu phộng', 'Để riêng nước'];

const counts: readonly Weighted<number>[] = [
  [1, 76],
  [2, 16],
  [3, 5],
  [5, 2],
  [10, 1],
];

/** A room by the quarter hour, weighed goods by five grams, the rest by the piece. */
const howMuch = ({ fields }: DemoProduct, random: Random): Quantity => {
  if (fields.unit === roomUnit) return quantity(random.integer(4, 14) * 250);
  if (fields.divisible) return quantity(random.integer(30, 400) * 5);
  return pieces(fields.price > 300_000 ? 1 : random.weighted(counts));
};

const chooseModifiers = (group: string, trading: Trading, random: Random): ChosenModifier[] => {
  const fields = trading.modifierGroups.get(group)?.fields;
  if (!fields || (fields.least === 0 && random.chance(0.65))) return [];
  return fields.most === 1 || random.chance(0.7)
    ? [random.pick(fields.modifiers)]
    : fields.modifiers.slice(0, Math.min(2, fields.most));
};
