import { money } from '@pos/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asBefore, atFirst, countOf, isWithin, oneFewer, oneMore, type Group } from './chosen.ts';

const group = (id: string, least: number, most: number, ...modifiers: string[]): Group => ({
  id,
  name: id,
  least,
  most,
  modifiers: modifiers.map((modifier) => ({ modifier, name: modifier, price: money(5000) })),
});
const size = group('size', 1, 1, 'S', 'M', 'L');
const toppings = group('toppings', 0, 3, 'pearls', 'jelly');

test('what must be chosen once begins with its first choice, the rest with nothing', () => {
  expect(atFirst([size, toppings])).toEqual({ size: ['S'], toppings: [] });
});

test('several of one are counted, and no more are taken than the group allows', () => {
  let chosen = atFirst([toppings]);
  for (let press = 0; press < 5; press += 1) chosen = oneMore(chosen, toppings, 'pearls');
  expect(countOf(chosen, toppings, 'pearls')).toBe(3);
  expect(countOf(oneFewer(chosen, toppings, 'pearls'), toppings, 'pearls')).toBe(2);
  expect(oneFewer(chosen, toppings, 'jelly')).toBe(chosen);
});

test('a line is opened again with what it was made with; what is no longer offered is left out', () => {
  const before = ['M', 'pearls', 'pearls', 'gone'];
  expect(asBefore([size, toppings], before)).toEqual({
    size: ['M'],
    toppings: ['pearls', 'pearls'],
  });
});

test('whatever is pressed, a group never holds more than it may', () => {
  const press = fc.record({ more: fc.boolean(), what: fc.constantFrom('pearls', 'jelly') });
  fc.assert(
    fc.property(fc.array(press), (presses) => {
      const chosen = presses.reduce(
        (now, { more, what }) => (more ? oneMore : oneFewer)(now, toppings, what),
        atFirst([toppings]),
      );
      expect(isWithin(toppings, chosen)).toBe(true);
    }),
  );
});
