import {
  bounded,
  type DocumentNumber,
  type OrderEvent,
  type OrderSettled,
  type RefundSettled,
} from '@pos/domain';
import { money, quantity, type LineId, type Money, type PaymentId } from '@pos/kernel';
import type { Anomaly, LinePart } from './anomaly.ts';
import type { Fact } from './fact.ts';

/** One line as all devices together have it. */
interface LineBook {
  added: number;
  taken: number;
  /** Sold by each receipt, in canonical order. */
  readonly sold: { readonly receipt: OrderSettled; readonly quantity: number; total: number }[];
  returned: number;
}

interface OrderBook {
  readonly lines: Map<LineId, LineBook>;
  readonly payments: Map<PaymentId, Money>;
  readonly receipts: OrderSettled[];
  voided: boolean;
}

/** What the facts of one order cannot all be: tills that were apart settled it twice, or voided what was sold. */
export const anomaliesOfOrder = (stream: string, facts: readonly Fact[]): readonly Anomaly[] => {
  const book: OrderBook = { lines: new Map(), payments: new Map(), receipts: [], voided: false };
  for (const { event } of facts) enter(book, event as OrderEvent);
  const lines = [...book.lines];
  const [receipt] = book.receipts;
  const excess = partsOf(lines, ({ added, taken }) => taken - added);
  return [
    ...(excess.length > 0 ? [{ kind: 'excess-void' as const, stream, lines: excess }] : []),
    ...(receipt ? againstReceipts(stream, book, receipt.number) : []),
    ...(receipt || book.voided ? paymentsLeft(stream, book) : []),
  ];
};

const enter = (book: OrderBook, event: OrderEvent): void => {
  switch (event.type) {
    case 'LineAdded':
      lineOf(book, event.line).added += event.quantity;
      return;
    case 'LineQuantityChanged':
      if (event.by >= 0) lineOf(book, event.line).added += event.by;
      else lineOf(book, event.line).taken -= event.by;
      return;
    case 'LineVoided':
      lineOf(book, event.line).taken += event.quantity;
      return;
    case 'PaymentTaken':
      book.payments.set(event.payment, event.amount);
      return;
    case 'PaymentReversed':
      book.payments.delete(event.payment);
      return;
    case 'OrderVoided':
      book.voided = true;
      return;
    case 'OrderSettled':
      enterReceipt(book, event);
      return;
    case 'RefundSettled':
      enterRefund(book, event);
      return;
    case 'OrderOpened':
    case 'LineNoted':
    case 'ModifiersChanged':
    case 'PriceOverridden':
    case 'DiscountGiven':
    case 'DiscountWithdrawn':
    case 'OrderLabelled':
    case 'ReturnsSet':
    case 'BuyerNamed':
    case 'BillPrinted':
    case 'LinesSent':
    case 'CardAsked':
    case 'CardSent':
    case 'CardAnswered':
    case 'OrderParked':
    case 'OrderRecalled':
    case 'ReceiptReprinted':
      return;
  }
};

const enterReceipt = (book: OrderBook, receipt: OrderSettled): void => {
  book.receipts.push(receipt);
  for (const { line, quantity: sold, total } of receipt.covers)
    lineOf(book, line).sold.push({ receipt, quantity: sold, total });
  for (const { payment } of receipt.payments) book.payments.delete(payment);
};

/** A refund gives back what its own receipt took, and only then does the line count as returned. */
const enterRefund = (book: OrderBook, refund: RefundSettled): void => {
  for (const { line, quantity: back, total } of refund.covers) {
    const known = lineOf(book, line);
    const place = known.sold.findIndex(({ receipt }) => isSame(receipt.number, refund.of));
    if (place > 0) known.sold[place]!.total -= total;
    else known.returned += back;
  }
};

const isSame = (left: DocumentNumber, right: DocumentNumber): boolean =>
  left.series === right.series && left.text === right.text;

const lineOf = ({ lines }: OrderBook, line: LineId): LineBook => {
  const known = lines.get(line) ?? { added: 0, taken: 0, sold: [], returned: 0 };
  lines.set(line, known);
  return known;
};

const againstReceipts = (
  stream: string,
  { lines, receipts, voided }: OrderBook,
  receipt: DocumentNumber,
): readonly Anomaly[] => {
  const all = [...lines];
  const found: Anomaly[] = [];
  const twice = all.filter(([, { sold }]) => sold.slice(1).some(({ total }) => total > 0));
  if (twice.length > 0)
    found.push({
      kind: 'double-settlement',
      stream,
      receipts: receipts.map(({ number }) => number),
      lines: twice.map(([line]) => line),
      excess: money(
        bounded(
          twice
            .flatMap(([, { sold }]) => sold.slice(1))
            .reduce((sum, { total }) => sum + Math.max(0, total), 0),
        ),
      ),
    });
  const undone = partsOf(
    all,
    (line) => firstSold(line) - line.returned - (voided ? 0 : left(line)),
  );
  if (undone.length > 0) found.push({ kind: 'void-after-settle', stream, receipt, lines: undone });
  const due = partsOf(all, (line) => (voided ? 0 : left(line) - sold(line)));
  if (due.length > 0) found.push({ kind: 'balance-due', stream, receipt, lines: due });
  return found;
};

/** Never below nothing: two tills may each have taken the last piece off. */
const left = ({ added, taken }: LineBook): number => Math.max(0, added - taken);

const firstSold = ({ sold: [first] }: LineBook): number => first?.quantity ?? 0;

const sold = ({ sold: receipts }: LineBook): number =>
  receipts.reduce((most, { quantity: some }) => Math.max(most, some), 0);

const partsOf = (
  lines: readonly (readonly [LineId, LineBook])[],
  tooMuch: (line: LineBook) => number,
): readonly LinePart[] =>
  lines
    .map(([line, book]) => ({ line, quantity: quantity(bounded(tooMuch(book))) }))
    .filter((part) => part.quantity > 0);

/** Money that was taken for the order and that no receipt tells of: it is in the drawer, and it is the guest's. */
const paymentsLeft = (stream: string, { payments }: OrderBook): readonly Anomaly[] =>
  [...payments]
    .filter(([, amount]) => amount > 0)
    .map(([payment, amount]) => ({ kind: 'payment-left', stream, payment, amount }));
