import { expect, test } from 'vitest';
import { settledDocument } from '../papers/settled-document.ts';
import {
  aTill,
  openOrder,
  openSession,
  products,
  settle,
  type TestTill,
} from '../testing/index.ts';

/** Coffee of one size, and with up to two extras. */
const withChoices = (till: TestTill): void => {
  const put = (document: string, least: number, most: number, ...names: string[]) =>
    till.do({
      type: 'PutDocument',
      kind: 'modifier-group',
      document,
      fields: {
        name: document,
        least,
        most,
        modifiers: names.map((name, place) => ({ modifier: name, name, price: place * 5000 })),
      },
    });
  put('size', 1, 1, 'small', 'large');
  put('extra', 0, 2, 'sugar', 'shot');
  const fields = { modifierGroups: ['size', 'extra'] };
  till.do({ type: 'PutProduct', product: products.coffee, fields });
};

const added = (till: TestTill, modifiers: string[]) => {
  const order = openOrder(till, []);
  const [event] = till.do({ type: 'AddLine', order, product: products.coffee, modifiers });
  if (event?.type !== 'LineAdded') throw new Error('no line');
  return { order, line: event.line, modifiers: event.modifiers };
};

test('the same modifier twice is charged twice, within what its group allows', async () => {
  using till = await aTill({ on: 'memory' });
  withChoices(till);
  const { order, modifiers } = added(till, ['small', 'shot', 'shot']);
  expect(modifiers.map(({ price }) => price)).toEqual([0, 5000, 5000]);
  const asked = { type: 'AddLine', order, product: products.coffee } as const;
  for (const chosen of [['shot'], ['small', 'large'], ['small', 'shot', 'shot', 'shot']]) {
    expect(till.refusal({ ...asked, modifiers: chosen })).toMatchObject({
      type: 'ModifiersOutOfRange',
    });
  }
});

test('what a line is made with is changed by the rules of when it was added, and its receipt says so', async () => {
  using till = await aTill({ on: 'memory' });
  openSession(till);
  withChoices(till);
  const { order, line } = added(till, ['small']);
  const change = (modifiers: string[]) =>
    ({ type: 'ChangeModifiers', order, line, modifiers }) as const;
  expect(till.do(change(['large', 'shot']))).toMatchObject([
    { type: 'ModifiersChanged', modifiers: [{ modifier: 'large' }, { modifier: 'shot' }] },
  ]);
  expect(till.refusal(change([]))).toMatchObject({ type: 'ModifiersOutOfRange', group: 'size' });
  expect(till.refusal(change(['large', 'gold']))).toEqual({
    type: 'ModifierNotFound',
    modifier: 'gold',
  });
  const sold = settle(till, order);
  const receipt = settledDocument(till.till.shop(), sold.number.text);
  const told = receipt?.kind === 'receipt' ? receipt.added : [];
  expect(told.at(-1)?.modifiers.map(({ modifier }) => modifier)).toEqual(['large', 'shot']);
  expect(sold.covers[0]?.gross).toBe(Number(sold.covers[0]?.unitPrice));
});

test('an item that was typed in has nothing to choose from', async () => {
  using till = await aTill({ on: 'memory' });
  const order = openOrder(till, []);
  const item = { name: 'Gói quà', unit: 'lần', price: 15_000, taxClass: 'vat-10' };
  const [event] = till.do({ type: 'AddOpenItem', order, quantity: 1000, ...item });
  if (event?.type !== 'LineAdded') throw new Error('no line');
  expect(
    till.refusal({ type: 'ChangeModifiers', order, line: event.line, modifiers: ['shot'] }),
  ).toMatchObject({ type: 'ModifierNotFound' });
});
