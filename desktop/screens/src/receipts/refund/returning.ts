import type { ReceiptView } from '@pos/api';
import { returnShare } from '@pos/domain';
import {
  noMoney,
  noQuantity,
  quantity,
  subtractQuantity,
  sum,
  type LineId,
  type Money,
  type Quantity,
} from '@pos/kernel';

export type SaleReceipt = Extract<ReceiptView, { kind: 'receipt' }>;

/** How much of each line comes back. */
export type Returning = Readonly<Record<LineId, Quantity>>;

export const leftOf = ({ refundable }: SaleReceipt, line: LineId): Quantity =>
  refundable.find((each) => each.line === line)?.quantity ?? noQuantity;

export const chosenOf = (returning: Returning, line: LineId): Quantity =>
  returning[line] ?? noQuantity;

const onePiece = 1000;

/** One more or one fewer; of what was weighed, all that is left counts as the last one. */
export const stepped = (chosen: Quantity, left: Quantity, direction: 1 | -1): Quantity =>
  quantity(Math.max(0, Math.min(left, chosen + direction * onePiece)));

export const linesToSend = (returning: Returning, { document }: SaleReceipt) =>
  document.covers
    .map(({ line }) => ({ line, quantity: chosenOf(returning, line) }))
    .filter((each) => each.quantity > 0);

/** To the đồng as the till will compute it, before any rounding of cash. */
export const worthOf = (returning: Returning, receipt: SaleReceipt): Money =>
  sum(
    receipt.document.covers.map(({ line, total, quantity: sold }) => {
      const chosen = chosenOf(returning, line);
      if (chosen === 0) return noMoney;
      return returnShare(total, sold, subtractQuantity(sold, leftOf(receipt, line)), chosen);
    }),
  );
