import type { OrderSettled, RefundSettled } from '@pos/domain';
import { entry, known, section, text, type Block, type Document } from './document.ts';
import { lineFigures, lineHead } from './parts/goods.ts';
import { onLetterhead, title, type Letterhead, type Print } from './parts/letterhead.ts';
import { lookUpCode, numberBarcode } from './parts/number.ts';
import { givenBackLines, roundedSum } from './parts/payments.ts';
import { signatures } from './parts/signatures.ts';
import { taxTable } from './parts/taxes.ts';
import { grandTotal } from './parts/total.ts';
import type { Writing } from './text/writing.ts';

export interface RefundFacts extends Print {
  readonly refund: RefundSettled;
  /** What it takes back from: the settlement in whose stream the refund stands. */
  readonly sold: Pick<OrderSettled, 'at' | 'covers'>;
  readonly approvedBy: string | null;
  readonly lookUp: string | null;
}

/** The numbered paper of a refund. It cites the receipt it takes back, and amounts are given back. */
export const refundReceipt = (facts: RefundFacts, letterhead: Letterhead): Document =>
  onLetterhead(facts, letterhead, (writing) => {
    const { refund, lookUp } = facts;
    return [
      title(writing.say('refundReceipt')),
      ...particulars(facts, writing),
      ...section(...returnedLines(facts, writing)),
      ...section(
        ...grandTotal('refundTotal', refund.total, writing),
        ...roundedSum(refund.payments, 'toGiveBack', writing),
      ),
      ...section(...givenBackLines(refund.payments, writing)),
      ...section(...taxTable(refund, writing)),
      ...section(...signatures(writing.say('customerSigns'), writing.say('cashierSigns'))),
      ...section(...numberBarcode(refund.number), ...lookUpCode(lookUp, writing)),
    ];
  });

const particulars = (
  { refund, sold, cashier, approvedBy }: RefundFacts,
  { say, moment }: Writing,
): Block[] => [
  entry(say('number'), refund.number.text),
  entry(say('date'), moment(refund.at)),
  entry(say('refundOf'), refund.of.text),
  entry(say('soldOn'), moment(sold.at)),
  ...known(say('cashier'), cashier),
  ...known(say('approvedBy'), approvedBy),
  ...known(say('reason'), refund.reason),
  ...known(say('exchangedFor'), refund.exchangedFor?.number.text ?? null),
];

const returnedLines = ({ refund, sold }: RefundFacts, writing: Writing): Block[] => [
  lineHead(writing.say('quantity'), refund, writing),
  ...section(
    ...refund.covers.flatMap(({ line, name, quantity, rate, total }) => {
      const unit = sold.covers.find((cover) => cover.line === line)?.unit ?? '';
      const returned = `${writing.quantity(quantity)} ${unit}`;
      return [text(name), lineFigures(returned, { rate, amount: total }, refund, writing)];
    }),
  ),
];
