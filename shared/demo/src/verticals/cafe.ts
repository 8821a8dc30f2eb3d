import { money, type Money } from '@pos/kernel';
import type { DemoDocument } from '../document.ts';
import { drinkPages, foodPages } from './cafe-menu.ts';
import { menuDocuments, pricesOf } from './menu.ts';

export const cafeDocuments = (): DemoDocument[] => [
  ...modifierGroups,
  ...menuDocuments([...drinkPages, ...foodPages]),
  happyHour,
];

type Choice = readonly [modifier: string, name: string, price: number];

const modifierGroup = (
  id: string,
  name: string,
  limits: { readonly least: number; readonly most: number },
  choices: readonly Choice[],
): DemoDocument<'modifier-group'> => ({
  aggregate: 'modifier-group',
  id,
  fields: {
    name,
    ...limits,
    modifiers: choices.map(([modifier, label, price]) => ({
      modifier,
      name: label,
      price: money(price),
    })),
  },
});

const exactlyOne = { least: 1, most: 1 };
const atMostOne = { least: 0, most: 1 };

const modifierGroups: readonly DemoDocument<'modifier-group'>[] = [
  modifierGroup('cafe-size', 'Cỡ ly', exactlyOne, [
    ['size-s', 'Nhỏ', 0],
    ['size-m', 'Vừa', 6000],
    ['size-l', 'Lớn', 10_000],
  ]),
  modifierGroup('cafe-sugar', 'Đường', atMostOne, [
    ['sugar-100', '100 % đường', 0],
    ['sugar-70', '70 % đường', 0],
    ['sugar-50', '50 % đường', 0],
    ['sugar-30', '30 % đường', 0],
    ['sugar-0', 'Không đường', 0],
  ]),
  modifierGroup('cafe-ice', 'Đá', atMostOne, [
    ['ice-usual', 'Đá bình thường', 0],
    ['ice-less', 'Ít đá', 0],
    ['ice-apart', 'Đá riêng', 0],
    ['ice-none', 'Không đá', 0],
    ['hot', 'Nóng', 0],
  ]),
  modifierGroup('cafe-toppings', 'Topping', { least: 0, most: 4 }, [
    ['black-pearls', 'Trân châu đen', 8000],
    ['white-pearls', 'Trân châu trắng', 8000],
    ['cheese-foam', 'Kem cheese', 12_000],
    ['coconut-jelly', 'Thạch dừa', 7000],
    ['flan', 'Bánh flan', 10_000],
    ['lotus-seeds', 'Hạt sen', 10_000],
    ['peach', 'Đào miếng', 10_000],
  ]),
  modifierGroup('cafe-extras', 'Thêm', { least: 0, most: 3 }, [
    ['egg', 'Trứng', 8000],
    ['meat', 'Thịt', 20_000],
    ['noodles', 'Bún, bánh phở', 10_000],
    ['quay', 'Quẩy', 7000],
    ['rice', 'Cơm', 8000],
  ]),
  modifierGroup('cafe-spice', 'Độ cay', atMostOne, [
    ['spice-none', 'Không cay', 0],
    ['spice-mild', 'Cay vừa', 0],
    ['spice-hot', 'Cay nhiều', 0],
  ]),
];

const happyPrice = (price: number): Money => money(Math.round((price * 0.8) / 1000) * 1000);

/** A fifth off every drink from two to five, to the nearest thousand. */
const happyHour: DemoDocument<'price-list'> = {
  aggregate: 'price-list',
  id: 'cafe-happy-hour',
  fields: {
    label: 'Giờ vàng 14:00–17:00',
    priority: 10,
    window: { weekdays: null, fromMinute: 14 * 60, toMinute: 17 * 60 },
    from: null,
    until: null,
    prices: Object.fromEntries(
      drinkPages
        .flatMap(pricesOf)
        .map(([product, price]): [string, Money] => [product, happyPrice(price)]),
    ),
  },
};
