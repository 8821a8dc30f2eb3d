import { expect, test } from 'vitest';
import { typedAhead, type Ahead, type PayKey } from './typed-ahead.ts';

const enter: PayKey = { is: 'enter' };
const three: PayKey = { is: 'pad', key: '3' };
const card: PayKey = { is: 'method', method: 'card' };

const typed = (...keys: readonly PayKey[]): readonly PayKey[] =>
  keys
    .map((key, at): Ahead => ({ ...key, at }))
    .reduce(typedAhead, [])
    .map(({ at: _, ...key }) => key);

test('what is typed of the next tender waits in its order, with the Enter that ends it', () => {
  expect(typed(card, three, three, enter)).toEqual([card, three, three, enter]);
});

test('an Enter alone is for the tender that is on its way, however often it is pressed', () => {
  expect(typed(enter, enter)).toEqual([]);
  expect(typed(enter, three, enter, enter)).toEqual([three, enter]);
});
