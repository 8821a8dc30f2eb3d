import { expect, test } from 'vitest';
import { axesOf, chosenAt, meant } from './variants.ts';

const shirt = (colour: string, size: string) => ({
  variant: {
    family: 'ao',
    name: 'Áo',
    options: [
      { name: 'Màu', value: colour },
      { name: 'Cỡ', value: size },
    ],
  },
});
const shirts = [shirt('Đen', 'M'), shirt('Đen', 'L'), shirt('Trắng', 'M')];

test('each thing to choose is asked once, with every value there is', () => {
  expect(axesOf(shirts)).toEqual([
    { name: 'Màu', values: ['Đen', 'Trắng'] },
    { name: 'Cỡ', values: ['M', 'L'] },
  ]);
});

test('what the shop does not have is not meant', () => {
  expect(meant(shirts, ['Trắng', 'M'])).toBe(shirts[2]);
  expect(meant(shirts, ['Trắng', 'L'])).toBeUndefined();
  expect(chosenAt(shirts, ['Đen', 'M'], 1, 'L')).toBe(shirts[1]);
});
