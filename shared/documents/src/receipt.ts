import type { Buyer, LineAdded, OrderSettled, Payment } from '@pos/domain';
import { entry, known, section, type Block, type Document } from './document.ts';
import { goodsLines, modifiersOf, sums, type Goods } from './parts/goods.ts';
import { onLetterhead, shows, title, type Letterhead, type Print } from './parts/letterhead.ts';
import { lookUpCode, numberBarcode } from './parts/number.ts';
import { paymentLines, roundedSum } from './parts/payments.ts';
import { taxTable } from './parts/taxes.ts';
import { grandTotal } from './parts/total.ts';
import { buyerLines } from './parts/buyer.ts';
import type { Writing } from './text/writing.ts';

export interface ReceiptFacts extends Print {
  readonly settled: OrderSettled;
  /** The payments of the order's stream. Reversed ones may be among them: the settlement says which count. */
  readonly taken: readonly Payment[];
  /** The lines of the order's stream, for the choices of the guest. */
  readonly added: readonly Pick<LineAdded, 'line' | 'modifiers'>[];
  /** What the order was called: a table, a guest. */
  readonly label: string | null;
  readonly buyer: Buyer | null;
  /** Where a phone finds the invoice, as the text of a QR code. */
  readonly lookUp: string | null;
}

/** The numbered paper of a settlement. Every amount is the settlement's: a reprint says the same for ever. */
export const receipt = (facts: ReceiptFacts, letterhead: Letterhead): Document =>
  onLetterhead(facts, letterhead, (writing) => {
    const { settled, taken, lookUp } = facts;
    const goods: Goods = {
      lines: settled.covers,
      totals: settled.totals,
      steps: settled.explanation,
      modifiers: modifiersOf(facts.added),
    };
    return [
      title(writing.say('receipt')),
      ...particulars(shows(letterhead, 'cashier') ? facts : { ...facts, cashier: null }, writing),
      ...section(...goodsLines(goods, writing)),
      ...section(
        ...sums(goods, writing),
        ...grandTotal('total', settled.totals.total, writing),
        ...roundedSum(settled.payments, 'toPay', writing),
      ),
      ...section(...paymentLines(settled.payments, taken, writing)),
      ...section(...(shows(letterhead, 'taxes') ? taxTable(settled.totals, writing) : [])),
      ...section(
        ...(shows(letterhead, 'barcode') ? numberBarcode(settled.number) : []),
        ...lookUpCode(lookUp, writing),
      ),
    ];
  });

const particulars = (
  { settled, label, cashier, buyer }: ReceiptFacts,
  writing: Writing,
): Block[] => {
  const { say, moment } = writing;
  return [
    entry(say('number'), settled.number.text),
    entry(say('date'), moment(settled.at)),
    ...known(say('order'), label),
    ...known(say('cashier'), cashier),
    ...buyerLines(buyer, writing),
  ];
};
