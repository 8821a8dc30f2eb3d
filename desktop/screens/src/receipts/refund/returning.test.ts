import { anOrder, cash, lineId } from '@pos/domain/testing';
import { pieces, quantity, vnd, noQuantity } from '@pos/kernel';
import { expect, test } from 'vitest';
import { linesToSend, stepped, worthOf, type SaleReceipt } from './returning.ts';

/** Three bowls for 100 000 altogether, of which one has come back. */
const receipt = (left: number): SaleReceipt => {
  const { events } = anOrder().with(3, 'Phở bò', 33_333).settled(cash(200_000, 1));
  const document = events.find((event) => event.type === 'OrderSettled')!;
  return {
    ...({} as SaleReceipt),
    kind: 'receipt',
    currency: vnd,
    document,
    refundable: [{ line: lineId(1), quantity: pieces(left) }],
  };
};

test('no more can be chosen than is left, and no less than nothing', () => {
  expect(stepped(pieces(1), pieces(2), 1)).toBe(pieces(2));
  expect(stepped(pieces(2), pieces(2), 1)).toBe(pieces(2));
  expect(stepped(noQuantity, pieces(2), -1)).toBe(0);
});

test('what was weighed comes back whole in one step', () => {
  expect(stepped(noQuantity, quantity(350), 1)).toBe(350);
  expect(stepped(quantity(1350), quantity(1350), -1)).toBe(350);
});

test('piece by piece gives back exactly what was paid', () => {
  const one = { [lineId(1)]: pieces(1) };
  const worth = [3, 2, 1].map((left) => worthOf(one, receipt(left)));
  expect(worth.reduce((sum, amount) => sum + amount, 0)).toBe(99_999);
});

test('lines of which nothing was chosen are not sent', () => {
  expect(linesToSend({}, receipt(3))).toEqual([]);
  expect(linesToSend({ [lineId(1)]: pieces(2) }, receipt(3))).toEqual([
    { line: lineId(1), quantity: 2000 },
  ]);
});
