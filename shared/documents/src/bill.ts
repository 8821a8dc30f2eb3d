import type { BankAccount, CashDue, LineAdded, Payment, PriceStep, Totals } from '@pos/domain';
import type { Money } from '@pos/kernel';
import {
  entry,
  known,
  largePair,
  pair,
  section,
  text,
  type Block,
  type Document,
} from './document.ts';
import { goodsLines, modifiersOf, sums, type Goods } from './parts/goods.ts';
import { onLetterhead, title, type Letterhead, type Print } from './parts/letterhead.ts';
import { paymentLines } from './parts/payments.ts';
import type { Writing } from './text/writing.ts';

/** An open order as the till shows it: priced as it stands, with what is paid and what is left. */
export interface BillFacts extends Print {
  /** When it was looked at. */
  readonly at: string;
  readonly label: string | null;
  readonly lines: readonly (Goods['lines'][number] & Pick<LineAdded, 'line' | 'modifiers'>)[];
  readonly totals: Totals;
  readonly steps: readonly PriceStep[];
  readonly payments: readonly Payment[];
  /** What is left to pay to the đồng, and what of it in cash. */
  readonly due: Money;
  readonly cash: CashDue;
  /** The how many-eth print of it. */
  readonly print: number;
  /** Where the guest may send what is left, and the text of the code that their banking app reads. */
  readonly transfer: { readonly account: BankAccount; readonly code: string } | null;
}

/** What the guest would pay now. It has no number and says that it is no receipt. */
export const bill = (facts: BillFacts, letterhead: Letterhead): Document =>
  onLetterhead(facts, letterhead, (writing) => {
    const { say } = writing;
    const { lines, totals, steps } = facts;
    const goods: Goods = { lines, totals, steps, modifiers: modifiersOf(lines) };
    return [
      title(say('bill')),
      text(say('notAReceipt'), { align: 'center', bold: true }),
      ...particulars(facts, writing),
      ...section(...goodsLines(goods, writing)),
      ...section(
        ...sums(goods, writing),
        largePair(say('total'), writing.total(totals.total)),
        ...taxInside(facts, writing),
        ...stillToPay(facts, writing),
      ),
      ...section(...transferLines(facts, writing)),
      ...section(text(say('notAReceipt'), { align: 'center', bold: true })),
    ];
  });

const particulars = (
  { at, label, cashier, print }: BillFacts,
  { say, moment, count }: Writing,
): Block[] => [
  ...known(say('order'), label),
  entry(say('date'), moment(at)),
  ...known(say('cashier'), cashier),
  ...(print > 1 ? [entry(say('print'), count(print))] : []),
];

/** Of prices that hold their tax. Where it comes on top it is among the sums already. */
const taxInside = ({ totals, steps }: BillFacts, { say, amount }: Writing): Block[] =>
  totals.tax === 0 || steps.some(({ step }) => step === 'tax')
    ? []
    : [pair(say('taxInside'), amount(totals.tax))];

const stillToPay = ({ payments, due, cash }: BillFacts, writing: Writing): Block[] => {
  const { say, amount, total } = writing;
  return [
    ...(payments.length === 0
      ? []
      : [
          text(say('paidSoFar')),
          ...paymentLines(payments, payments, writing),
          largePair(say('stillDue'), total(due)),
        ]),
    ...(cash.rounding === 0 ? [] : [pair(say('dueInCash'), amount(cash.due))]),
  ];
};

const transferLines = ({ transfer }: BillFacts, { say }: Writing): Block[] => {
  if (transfer === null) return [];
  const { holder, number } = transfer.account;
  return [
    text(say('scanToPay'), { align: 'center' }),
    { kind: 'qr', data: transfer.code },
    text(number, { align: 'center', bold: true }),
    ...(holder.trim() === '' ? [] : [text(holder, { align: 'center' })]),
  ];
};
