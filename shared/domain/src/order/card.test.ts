import { money } from '@pos/kernel';
import { specify } from '@pos/kernel/testing';
import { test } from 'vitest';
import { anOrder, cash, pay, paymentId, rates, sessionId, settle } from '../testing/index.ts';
import { order, type OrderCommand, type OrderEvent } from './index.ts';

const { given } = specify(order);

const [payment, terminal, amount] = [paymentId(1), 'the', money(120_000)];
const opened = anOrder().with(1, 'Phở bò', 120_000).events;

const ask = (asked: Partial<Extract<OrderCommand, { type: 'AskCard' }>> = {}): OrderCommand => ({
  type: 'AskCard',
  payment,
  terminal,
  amount,
  rates,
  ...asked,
});

type Answer = Extract<OrderCommand, { type: 'AnswerCard' }>;
const answer = (outcome: Answer['outcome'], said: Partial<Answer> = {}): OrderCommand => ({
  type: 'AnswerCard',
  payment,
  amount,
  session: sessionId(),
  outcome,
  reason: null,
  reference: 'VISA …1234 004217',
  saidBy: 'terminal',
  ...said,
});

const asked: OrderEvent = { type: 'CardAsked', payment, terminal, amount };
const sent: OrderEvent = { type: 'CardSent', payment, bookmark: '000041' };
const answered = (outcome: Answer['outcome'], reason: string | null = null): OrderEvent => ({
  type: 'CardAnswered',
  payment,
  outcome,
  reason,
  saidBy: 'terminal',
});
const taken: OrderEvent = {
  type: 'PaymentTaken',
  session: sessionId(),
  payment,
  method: 'card',
  amount,
  tendered: amount,
  change: money(0),
  rounding: money(0),
  reference: 'VISA …1234 004217',
  state: 'confirmed',
};

test('it is written down before the terminal hears of it, and before the first byte', () => {
  given(...opened)
    .when(ask())
    .gives(asked);
  given(...opened, asked)
    .when({ type: 'SendCard', payment, bookmark: '000041' })
    .gives(sent);
});

test('more than is due is asked of no card', () => {
  given(...opened)
    .when(ask({ amount: money(120_001) }))
    .refused({ type: 'TenderTooLarge', due: amount });
});

test('approved: the money is taken in the same moment', () => {
  given(...opened, asked, sent)
    .when(answer('approved'))
    .gives(answered('approved'), taken);
});

test('declined: nothing is taken, and another card may be asked for', () => {
  given(...opened, asked, sent)
    .when(answer('declined', { reason: 'zvt-05' }))
    .gives(answered('declined', 'zvt-05'));
  given(...opened, asked, sent, answered('declined'))
    .when(ask({ payment: paymentId(2) }))
    .gives({ ...asked, payment: paymentId(2) });
});

test.each([
  ['asked', []],
  ['sent', [sent]],
  ['unknown', [sent, answered('unknown')]],
] as const)(
  'as long as it is %s, no other card, no money and no change of the order',
  (_, then) => {
    const before = [...opened, asked, ...then];
    for (const command of [ask({ payment: paymentId(2) }), pay(cash(120_000)), settle()])
      given(...before)
        .when(command)
        .refused({ type: 'CardUnresolved' });
    given(...before)
      .when({ type: 'VoidOrder', reason: 'khách về' })
      .refused({ type: 'CardUnresolved' });
    given(...before)
      .when({ type: 'ParkOrder' })
      .gives({ type: 'OrderParked' });
  },
);

test('an answer that comes twice is taken once', () => {
  given(...opened, asked, sent, answered('approved'), taken)
    .when(answer('approved'))
    .gives();
  given(...opened, asked, sent, answered('approved'), taken)
    .when(answer('declined'))
    .gives();
  given(...opened, asked, sent, answered('unknown'))
    .when(answer('unknown'))
    .gives();
});

test('money that comes after somebody said it did not is not dropped', () => {
  given(...opened, asked, sent, answered('declined'))
    .when(answer('approved'))
    .gives(answered('approved'), taken);
});

test('nor is it on an order that was put aside, or called off elsewhere meanwhile', () => {
  given(...opened, asked, sent, { type: 'OrderParked' })
    .when(answer('approved'))
    .gives(answered('approved'), taken);
  given(...opened, asked, sent, { type: 'OrderVoided', reason: 'khách về' })
    .when(answer('approved'))
    .gives(answered('approved'), taken);
});

test('what was not asked is not sent', () => {
  given(...opened, asked, sent)
    .when({ type: 'SendCard', payment, bookmark: '' })
    .refused({ type: 'CardNotAsked' });
});
