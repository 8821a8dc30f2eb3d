import type { Payment, PaymentMethod, SettledPayment } from '@pos/domain';
import { noMoney, plus, sum } from '@pos/kernel';
import { pair, text, type Block } from '../document.ts';
import type { Word } from '../text/words.ts';
import type { Writing } from '../text/writing.ts';

/** What cash rounding did to the total; nothing where it did nothing. */
export const roundedSum = (
  payments: readonly SettledPayment[],
  label: 'toPay' | 'toGiveBack',
  { say, amount }: Writing,
): Block[] => {
  const rounding = payments.reduce((total, each) => plus(total, each.rounding), noMoney);
  if (rounding === 0) return [];
  const rounded = sum(payments.map((payment) => payment.amount));
  return [
    pair(say('rounding'), amount(rounding)),
    pair(say(label), amount(rounded), { bold: true }),
  ];
};

/** Every payment with what the guest handed over and got back, which only its `PaymentTaken` tells. */
export const paymentLines = (
  payments: readonly Pick<SettledPayment, 'payment' | 'method' | 'amount'>[],
  taken: readonly Payment[],
  writing: Writing,
): Block[] =>
  payments.flatMap(({ payment, method, amount }) => {
    const told = taken.find((each) => each.payment === payment);
    return [
      pair(writing.say(method), writing.amount(amount)),
      ...(told ? paymentDetails(told, writing) : []),
    ];
  });

const paymentDetails = (payment: Payment, { say, amount }: Writing): Block[] => {
  const inside = { indent: 2 } as const;
  const { tendered, change, reference, state } = payment;
  return [
    ...(change === 0 ? [] : [pair(say('tendered'), amount(tendered), inside)]),
    ...(change === 0 ? [] : [pair(say('change'), amount(change), { ...inside, bold: true })]),
    ...(reference === null ? [] : [text(reference, inside)]),
    ...(state === 'unverified' ? [text(`* ${say('unverified')}`, inside)] : []),
  ];
};

export const givenBackLines = (
  payments: readonly SettledPayment[],
  { say, amount }: Writing,
): Block[] => payments.map((payment) => pair(say(backBy[payment.method]), amount(payment.amount)));

const backBy: Readonly<Record<PaymentMethod, Word>> = {
  cash: 'cashBack',
  card: 'cardBack',
  transfer: 'transferBack',
  exchange: 'exchangeBack',
};
