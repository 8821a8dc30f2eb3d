import { id, type Id } from '@pos/kernel';
import { expect, test } from 'vitest';
import { findProducts } from './find-products.ts';

const aCategory = (place: number): Id<'CategoryId'> =>
  id<'CategoryId'>(`00000000-0000-7000-8000-00000000000${place}`);
const [drinks, food] = [aCategory(1), aCategory(2)];
const menu = [
  { fields: { name: 'Cà phê sữa đá', category: drinks, divisible: false } },
  { fields: { name: 'Trà đào cam sả', category: drinks, divisible: false } },
  { fields: { name: 'Cá kho tộ', category: food, divisible: false } },
  { fields: { name: 'Cá lóc nướng, theo cân', category: food, divisible: true } },
];

const found = (text: string, category: string | null = null): string[] =>
  findProducts(menu, { category, text }).map(({ fields }) => fields.name);

test('a waiter finds by part of the name, marks or not, and by its first letters', () => {
  expect(found('ca')).toEqual(['Cà phê sữa đá', 'Trà đào cam sả', 'Cá kho tộ']);
  expect(found('ca', food)).toEqual(['Cá kho tộ']);
  expect(found('cpsd')).toEqual(['Cà phê sữa đá']);
  expect(found('sữa')).toEqual(['Cà phê sữa đá']);
  expect(found('bún')).toEqual([]);
});

test('nothing asked: all but what is weighed', () => {
  expect(found('')).toHaveLength(3);
  expect(found('', drinks)).toHaveLength(2);
});
