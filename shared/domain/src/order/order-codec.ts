import { z } from 'zod';
import { cardOutcomes } from './card.ts';
import {
  zBusinessDay,
  zCurrency,
  zDocumentNumber,
  zId,
  zInstantText,
  zMoney,
  zPriceMode,
  zQuantity,
  zRate,
  zRounding,
  zTaxTotal,
  zPaymentMethod,
} from '../codec-parts.ts';

const zDiscount = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('percent'), rate: zRate, max: zMoney.nullable() }),
  z.object({ kind: z.literal('amount'), amount: zMoney, minimumOrder: zMoney.nullable() }),
]);

const zLine = zId<'LineId'>();
const zSession = zId<'CashSessionId'>().nullable();
const zOccasion = { at: zInstantText, businessDay: zBusinessDay, session: zSession };
const zSettledPayments = z.array(
  z.object({
    payment: zId<'PaymentId'>(),
    method: zPaymentMethod,
    amount: zMoney,
    rounding: zMoney,
  }),
);
const zReturnedLines = z.array(
  z.object({
    line: zLine,
    name: z.string(),
    quantity: zQuantity,
    rate: zRate,
    net: zMoney,
    tax: zMoney,
    total: zMoney,
  }),
);

const zCoveredLine = z.object({
  line: zLine,
  product: zId<'ProductId'>().nullable(),
  name: z.string(),
  unit: z.string(),
  quantity: zQuantity,
  unitPrice: zMoney,
  gross: zMoney,
  lineDiscount: zMoney,
  orderDiscount: zMoney,
  serviceCharge: zMoney,
  rate: zRate,
  net: zMoney,
  tax: zMoney,
  total: zMoney,
});

const zModifiers = z.array(z.object({ modifier: z.string(), name: z.string(), price: zMoney }));

export const orderCodecs = {
  OrderOpened: z.object({
    order: zId<'OrderId'>(),
    label: z.string().nullable(),
    currency: zCurrency,
    priceMode: zPriceMode,
    serviceCharge: zRate,
    cashRounding: z.object({ unit: zMoney, rounding: zRounding }),
  }),
  LineAdded: z.object({
    line: zLine,
    product: zId<'ProductId'>().nullable(),
    name: z.string(),
    unit: z.string(),
    taxClass: z.string(),
    quantity: zQuantity,
    unitPrice: zMoney,
    priceList: z.string().nullable(),
    modifiers: zModifiers,
    note: z.string().nullable(),
    labelTotal: zMoney.optional(),
    category: z.string().optional(),
  }),
  LineQuantityChanged: z.object({ line: zLine, by: zQuantity }),
  LineVoided: z.object({ line: zLine, quantity: zQuantity, reason: z.string() }),
  LineNoted: z.object({ line: zLine, note: z.string().nullable() }),
  ModifiersChanged: z.object({ line: zLine, modifiers: zModifiers }),
  PriceOverridden: z.object({ line: zLine, unitPrice: zMoney, reason: z.string() }),
  DiscountGiven: z.object({
    line: zLine.nullable(),
    discount: z.object({ discount: z.string(), label: z.string(), value: zDiscount }),
    reason: z.string(),
  }),
  DiscountWithdrawn: z.object({ discount: z.string() }),
  OrderLabelled: z.object({ label: z.string().nullable() }),
  ReturnsSet: z.object({
    returns: z
      .object({
        of: zId<'OrderId'>(),
        receipt: z.string(),
        covers: zReturnedLines,
        total: zMoney,
        reason: z.string(),
        payment: zId<'PaymentId'>(),
      })
      .nullable(),
  }),
  BuyerNamed: z.object({
    buyer: z
      .object({
        name: z.string(),
        taxCode: z.string().nullable(),
        address: z.string().nullable(),
      })
      .nullable(),
  }),
  BillPrinted: z.object({ print: z.int(), at: zInstantText }),
  LinesSent: z.object({
    round: z.int(),
    label: z.string().nullable(),
    lines: z.array(
      z.object({
        line: zLine,
        nth: z.int(),
        change: z.enum(['make', 'cancel', 'alter']),
        quantity: zQuantity,
        name: z.string(),
        category: z.string().nullable(),
        modifiers: zModifiers,
        note: z.string().nullable(),
      }),
    ),
  }),
  OrderParked: z.object({}),
  OrderRecalled: z.object({}),
  CardAsked: z.object({
    payment: zId<'PaymentId'>(),
    terminal: z.string(),
    amount: zMoney,
  }),
  CardSent: z.object({ payment: zId<'PaymentId'>(), bookmark: z.string() }),
  CardAnswered: z.object({
    payment: zId<'PaymentId'>(),
    outcome: z.enum(cardOutcomes),
    reason: z.string().nullable(),
    saidBy: z.enum(['terminal', 'person']),
  }),
  PaymentTaken: z.object({
    session: zSession,
    payment: zId<'PaymentId'>(),
    method: zPaymentMethod,
    amount: zMoney,
    tendered: zMoney,
    change: zMoney,
    rounding: zMoney,
    reference: z.string().nullable(),
    state: z.enum(['confirmed', 'unverified']),
  }),
  PaymentReversed: z.object({
    payment: zId<'PaymentId'>(),
    method: zPaymentMethod,
    amount: zMoney,
    session: zSession,
    reason: z.string(),
  }),
  OrderSettled: z.object({
    ...zOccasion,
    number: zDocumentNumber,
    covers: z.array(zCoveredLine),
    totals: z.object({
      gross: zMoney,
      lineDiscounts: zMoney,
      orderDiscounts: zMoney,
      serviceCharge: zMoney,
      net: zMoney,
      tax: zMoney,
      total: zMoney,
      taxes: z.array(zTaxTotal),
    }),
    payments: zSettledPayments,
    explanation: z.array(
      z.object({
        step: z.enum(['goods', 'line-discount', 'order-discount', 'service-charge', 'tax']),
        line: zLine.nullable(),
        discount: z.string().nullable(),
        label: z.string(),
        amount: zMoney,
      }),
    ),
  }),
  OrderVoided: z.object({ reason: z.string() }),
  RefundSettled: z.object({
    ...zOccasion,
    number: zDocumentNumber,
    of: zDocumentNumber,
    covers: zReturnedLines,
    net: zMoney,
    tax: zMoney,
    total: zMoney,
    taxes: z.array(zTaxTotal),
    payments: zSettledPayments,
    reason: z.string(),
    exchangedFor: z.object({ order: zId<'OrderId'>(), number: zDocumentNumber }).optional(),
  }),
  ReceiptReprinted: z.object({ receipt: z.string(), copy: z.int() }),
};
