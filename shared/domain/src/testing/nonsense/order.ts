import { currency, id, type Rounding } from '@pos/kernel';
import fc from 'fast-check';
import { cardOutcomes, type OrderCommand, type OrderEvent } from '../../order/index.ts';
import type { PriceStep } from '../../pricing/index.ts';
import { rates } from '../commands.ts';
import {
  at,
  few,
  integer,
  is,
  line,
  method,
  number,
  occasion,
  order,
  payment,
  session,
  someMoney,
  someQuantity,
  someRate,
  taxTotal,
  text,
} from './parts.ts';

const terms = {
  currency: fc.constant(currency('VND')),
  priceMode: fc.constantFrom('inclusive' as const, 'exclusive' as const),
  serviceCharge: someRate,
  cashRounding: fc.record({
    unit: someMoney,
    rounding: fc.constantFrom<Rounding[]>('half-away', 'half-even', 'down', 'up'),
  }),
};

const someModifiers = few(fc.record({ modifier: text, name: text, price: someMoney }));

const addedLine = {
  line,
  product: fc.constant(null),
  name: text,
  unit: text,
  taxClass: text,
  quantity: someQuantity,
  unitPrice: someMoney,
  priceList: fc.option(text),
  modifiers: someModifiers,
  note: fc.option(text),
  labelTotal: fc.option(someMoney, { nil: undefined }),
  category: fc.option(text, { nil: undefined }),
};

const sentLine = fc.record({
  line,
  nth: integer(),
  change: fc.constantFrom('make' as const, 'cancel' as const, 'alter' as const),
  quantity: someQuantity,
  name: text,
  category: fc.option(text),
  modifiers: someModifiers,
  note: fc.option(text),
});

const discount = fc.record({
  discount: text,
  label: text,
  value: fc.oneof(
    fc.record({ kind: is('percent'), rate: someRate, max: fc.option(someMoney) }),
    fc.record({ kind: is('amount'), amount: someMoney, minimumOrder: fc.option(someMoney) }),
  ),
});

const tender = fc.oneof(
  fc.record({ method: is('cash'), payment, tendered: someMoney }),
  fc.record({
    method: fc.constantFrom('card' as const, 'transfer' as const),
    payment,
    amount: someMoney,
    reference: text,
  }),
);

const buyer = fc.record({ name: text, taxCode: fc.option(text), address: fc.option(text) });

const settledPayment = fc.record({ payment, method, amount: someMoney, rounding: someMoney });
const returned = {
  line,
  name: text,
  quantity: someQuantity,
  rate: someRate,
  net: someMoney,
  tax: someMoney,
  total: someMoney,
};

const returns = fc.option(
  fc.record({
    of: fc.oneof(order, fc.constant(id<'OrderId'>('01935000-0001-7000-8000-000000000002'))),
    receipt: text,
    covers: few(fc.record(returned)),
    total: someMoney,
    reason: text,
    payment,
  }),
);

const totals = {
  gross: someMoney,
  lineDiscounts: someMoney,
  orderDiscounts: someMoney,
  serviceCharge: someMoney,
  net: someMoney,
  tax: someMoney,
  total: someMoney,
  taxes: few(taxTotal),
};

const priceStep: fc.Arbitrary<PriceStep> = fc.record({
  step: fc.constantFrom('goods' as const, 'tax' as const),
  line: fc.option(line),
  discount: fc.option(text),
  label: text,
  amount: someMoney,
});

const cover = fc.record({
  ...returned,
  product: fc.constant(null),
  unit: text,
  unitPrice: someMoney,
  gross: someMoney,
  lineDiscount: someMoney,
  orderDiscount: someMoney,
  serviceCharge: someMoney,
});

export const anyOrderEvent = (): fc.Arbitrary<OrderEvent> =>
  fc.oneof(
    fc.record({ type: is('OrderOpened'), order, label: fc.option(text), ...terms }),
    fc.record({ type: is('LineAdded'), ...addedLine }),
    fc.record({ type: is('LineQuantityChanged'), line, by: someQuantity }),
    fc.record({ type: is('LineVoided'), line, quantity: someQuantity, reason: text }),
    fc.record({ type: is('LineNoted'), line, note: fc.option(text) }),
    fc.record({ type: is('ModifiersChanged'), line, modifiers: someModifiers }),
    fc.record({ type: is('PriceOverridden'), line, unitPrice: someMoney, reason: text }),
    fc.record({ type: is('DiscountGiven'), line: fc.option(line), discount, reason: text }),
    fc.record({ type: is('DiscountWithdrawn'), discount: text }),
    fc.record({ type: is('OrderLabelled'), label: fc.option(text) }),
    fc.record({ type: is('ReturnsSet'), returns }),
    fc.record({ type: is('BuyerNamed'), buyer: fc.option(buyer) }),
    fc.record({ type: is('BillPrinted'), print: integer(), at }),
    fc.record({
      type: is('LinesSent'),
      round: integer(),
      label: fc.option(text),
      lines: few(sentLine),
    }),
    fc.record({ type: is('ReceiptReprinted'), receipt: text, copy: integer() }),
    fc.constantFrom<OrderEvent[]>({ type: 'OrderParked' }, { type: 'OrderRecalled' }),
    fc.record({
      type: is('PaymentTaken'),
      session,
      payment,
      method,
      amount: someMoney,
      tendered: someMoney,
      change: someMoney,
      rounding: someMoney,
      reference: fc.option(text),
      state: fc.constantFrom('confirmed' as const, 'unverified' as const),
    }),
    fc.record({ type: is('CardAsked'), payment, terminal: text, amount: someMoney }),
    fc.record({ type: is('CardSent'), payment, bookmark: text }),
    fc.record({
      type: is('CardAnswered'),
      payment,
      outcome: fc.constantFrom(...cardOutcomes),
      reason: fc.option(text),
      saidBy: fc.constantFrom('terminal' as const, 'person' as const),
    }),
    fc.record({
      type: is('PaymentReversed'),
      payment,
      method,
      amount: someMoney,
      session,
      reason: text,
    }),
    fc.record({
      type: is('OrderSettled'),
      ...occasion,
      covers: few(cover),
      totals: fc.record(totals),
      payments: few(settledPayment),
      explanation: few(priceStep),
    }),
    fc.record({ type: is('OrderVoided'), reason: text }),
    fc.record({
      type: is('RefundSettled'),
      ...occasion,
      of: number,
      covers: few(fc.record(returned)),
      net: someMoney,
      tax: someMoney,
      total: someMoney,
      taxes: few(taxTotal),
      payments: few(settledPayment),
      reason: text,
    }),
  );

const anyRates = fc.oneof(
  fc.constant(rates),
  fc.dictionary(text, someRate).map((some) => ({ ...rates, ...some })),
);

export const anyOrderCommand = (): fc.Arbitrary<OrderCommand> =>
  fc.oneof(
    fc.record({ type: is('OpenOrder'), order, label: fc.option(text), terms: fc.record(terms) }),
    fc.record({ type: is('AddLine'), line: fc.record(addedLine) }),
    fc.record({ type: is('ChangeQuantity'), line, quantity: someQuantity }),
    fc.record({ type: is('RemoveLine'), line, quantity: fc.option(someQuantity), reason: text }),
    fc.record({ type: is('NoteLine'), line, note: fc.option(text) }),
    fc.record({ type: is('ChangeModifiers'), line, modifiers: someModifiers }),
    fc.record({ type: is('OverridePrice'), line, unitPrice: someMoney, reason: text }),
    fc.record({ type: is('GiveDiscount'), line: fc.option(line), discount, reason: text }),
    fc.record({ type: is('WithdrawDiscount'), discount: text }),
    fc.record({ type: is('LabelOrder'), label: fc.option(text) }),
    fc.constantFrom<OrderCommand[]>(
      { type: 'ParkOrder' },
      { type: 'RecallOrder' },
      { type: 'SendLines' },
    ),
    fc.record({ type: is('TakePayment'), tender, session, rates: anyRates }),
    fc.record({ type: is('ReversePayment'), payment, session, reason: text }),
    fc.record({ type: is('SettleOrder'), ...occasion, rates: anyRates, tenders: few(tender) }),
    fc.record({
      type: is('AskCard'),
      payment,
      terminal: text,
      amount: someMoney,
      rates: anyRates,
    }),
    fc.record({ type: is('SendCard'), payment, bookmark: text }),
    fc.record({
      type: is('AnswerCard'),
      payment,
      amount: someMoney,
      session,
      outcome: fc.constantFrom(...cardOutcomes),
      reason: fc.option(text),
      reference: text,
      saidBy: fc.constantFrom('terminal' as const, 'person' as const),
    }),
    fc.record({ type: is('VoidOrder'), reason: text }),
    fc.record({ type: is('NameBuyer'), buyer: fc.option(buyer) }),
    fc.record({ type: is('PrintBill'), at }),
    fc.record({ type: is('ReprintReceipt'), receipt: text }),
    fc.record({
      type: is('RefundLines'),
      ...occasion,
      lines: few(fc.record({ line, quantity: someQuantity })),
      payment,
      method,
      reason: text,
      exchange: fc.option(
        fc.record({
          payment,
          amount: someMoney,
          exchangedFor: fc.record({ order, number }),
        }),
      ),
    }),
    fc.record({ type: is('SetReturns'), returns }),
  );
