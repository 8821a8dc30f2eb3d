import {
  money,
  parseBusinessDay,
  pieces,
  percent,
  rate,
  vnd,
  type LineId,
  type Money,
  type Quantity,
  type Rate,
} from '@pos/kernel';
import type {
  DocumentNumber,
  LineAdded,
  Occasion,
  OrderCommand,
  OrderTerms,
  RatesByClass,
  Tender,
  TenderMethod,
} from '../order/index.ts';
import type { Discount, NamedDiscount } from '../pricing/index.ts';
import { lineId } from '../pricing/testing/arbitraries.ts';
import { paymentId, sessionId } from './ids.ts';

/** A café in Huế: prices hold their VAT, no service charge, cash to the nearest thousand. */
export const cafeTerms: OrderTerms = {
  currency: vnd,
  priceMode: 'inclusive',
  serviceCharge: rate(0),
  cashRounding: { unit: money(1000), rounding: 'half-away' },
};

export const rates: RatesByClass = {
  'vat-0': percent(0),
  'vat-5': percent(5),
  'vat-8': percent(8),
  'vat-10': percent(10),
};

export const occasion: Occasion = {
  at: '2026-11-20T19:02:40.000+07:00',
  businessDay: parseBusinessDay('2026-11-20')!,
  session: sessionId(),
};

export const documentNumber = (value: number, kind = 'receipt'): DocumentNumber => ({
  series: `${kind}/2026`,
  value,
  text: `T01-26-${String(value).padStart(6, '0')}`,
});

/** `added(2, 'Phở bò', 55_000)`: the first line, unless said otherwise. */
export const added = (
  count: number,
  name: string,
  price: number,
  more: Partial<LineAdded> = {},
): Omit<LineAdded, 'type'> => ({
  line: lineId(1),
  product: null,
  name,
  unit: 'phần',
  taxClass: 'vat-8',
  quantity: pieces(count),
  unitPrice: money(price),
  priceList: null,
  modifiers: [],
  note: null,
  ...more,
});

export const percentOff = (share: Rate, max: Money | null = null): Discount => ({
  kind: 'percent',
  rate: share,
  max,
});

export const amountOff = (amount: number, minimumOrder: number | null = null): Discount => ({
  kind: 'amount',
  amount: money(amount),
  minimumOrder: minimumOrder === null ? null : money(minimumOrder),
});

export const named = (value: Discount, discount = 'km'): NamedDiscount => ({
  discount,
  label: 'Khuyến mãi',
  value,
});

export const cash = (tendered: number, payment = 1): Tender => ({
  method: 'cash',
  payment: paymentId(payment),
  tendered: money(tendered),
});

export const card = (amount: number, payment = 1): Tender => ({
  method: 'card',
  payment: paymentId(payment),
  amount: money(amount),
  reference: 'VISA 4242 A1B2C3',
});

export const transfer = (amount: number, payment = 1): Tender => ({
  method: 'transfer',
  payment: paymentId(payment),
  amount: money(amount),
  reference: 'FT26324',
});

export const pay = (tender: Tender): OrderCommand => ({
  type: 'TakePayment',
  tender,
  session: sessionId(),
  rates,
});

export const reverse = (payment: number): OrderCommand => ({
  type: 'ReversePayment',
  payment: paymentId(payment),
  session: sessionId(),
  reason: 'khách đổi cách trả',
});

type CommandOf<Type extends OrderCommand['type']> = Extract<OrderCommand, { type: Type }>;

export const settle = (...tenders: Tender[]): CommandOf<'SettleOrder'> => ({
  type: 'SettleOrder',
  ...occasion,
  number: documentNumber(1),
  rates,
  tenders,
});

export const refund = (
  method: TenderMethod,
  lines: readonly (readonly [line: LineId, quantity: Quantity])[],
  value = 1,
): CommandOf<'RefundLines'> => ({
  type: 'RefundLines',
  ...occasion,
  number: documentNumber(value, 'refund'),
  lines: lines.map(([line, quantity]) => ({ line, quantity })),
  payment: paymentId(100 + value),
  method,
  reason: 'hàng lỗi',
  exchange: null,
});
