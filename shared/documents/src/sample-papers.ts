import type { OrderSettled } from '@pos/domain';
import {
  id,
  money,
  parseBusinessDay,
  pieces,
  rate,
  vnd,
  type BusinessDay,
  type LineId,
  type Locale,
  type PaymentId,
} from '@pos/kernel';
import { bill } from './bill.ts';
import type { Document } from './document.ts';
import { kitchenSlip } from './kitchen-slip.ts';
import type { Letterhead } from './parts/letterhead.ts';
import { receipt } from './receipt.ts';
import { shelfLabel } from './shelf-label.ts';

export const samplePapers = ['receipt', 'bill', 'kitchen', 'label'] as const;
export type SamplePaper = (typeof samplePapers)[number];

interface Shown {
  readonly language: Locale;
  readonly letterhead: Letterhead;
  readonly at: string;
  readonly businessDay: BusinessDay;
  readonly cashier: string;
}

/** How the shop's papers look, on a sale that nobody made. */
export const samplePaper = (paper: SamplePaper, shown: Shown): Document => {
  const { language, letterhead, at, cashier } = shown;
  const print = { language, currency: vnd, cashier, copy: 0, training: false };
  const { timeZone } = letterhead.store;
  switch (paper) {
    case 'receipt':
      return receipt(
        {
          ...print,
          settled: { ...sampleSale, at, businessDay: shown.businessDay },
          taken: [],
          added,
          label: 'Bàn 7',
          buyer: null,
          lookUp: null,
        },
        letterhead,
      );
    case 'bill':
      return bill(
        {
          ...print,
          at,
          label: 'Bàn 7',
          lines: sampleSale.covers.map((cover, index) => ({
            ...cover,
            modifiers: added[index]?.modifiers ?? [],
          })),
          totals: sampleSale.totals,
          steps: sampleSale.explanation,
          payments: [],
          due: sampleSale.totals.total,
          cash: { due: sampleSale.totals.total, rounding: money(0) },
          print: 1,
          transfer: null,
        },
        letterhead,
      );
    case 'kitchen':
      return kitchenSlip({
        language,
        timeZone,
        station: 'Bếp',
        label: 'Bàn 7',
        movedFrom: null,
        ticket: 'A37',
        at,
        by: cashier,
        lines: [
          {
            change: 'make',
            quantity: pieces(2),
            name: 'Phở bò tái',
            modifiers: [{ name: 'Thêm trứng' }],
            note: null,
          },
          {
            change: 'make',
            quantity: pieces(1),
            name: 'Lẩu ếch măng cay',
            modifiers: [],
            note: 'ít cay, không hành',
          },
        ],
        isLate: false,
        copy: 0,
      });
    case 'label':
      return shelfLabel({
        language,
        currency: vnd,
        timeZone,
        name: 'Cà phê sữa đá',
        unit: 'ly',
        price: money(29_000),
        barcode: '8934654849222',
      });
  }
};

const lineNamed = (place: number): LineId =>
  id<'LineId'>(`01935000-0002-7000-8000-00000000000${place}`);

const nothing = money(0);

const added = [
  {
    line: lineNamed(1),
    modifiers: [{ modifier: 'trung', name: 'Thêm trứng', price: money(5000) }],
  },
  { line: lineNamed(2), modifiers: [] },
];

const cover = (
  place: number,
  sold: Pick<
    OrderSettled['covers'][number],
    'name' | 'unit' | 'quantity' | 'unitPrice' | 'total' | 'rate' | 'net' | 'tax'
  >,
): OrderSettled['covers'][number] => ({
  line: lineNamed(place),
  product: null,
  gross: sold.total,
  lineDiscount: nothing,
  orderDiscount: nothing,
  serviceCharge: nothing,
  ...sold,
});

const covers = [
  cover(1, {
    name: 'Phở bò tái',
    unit: 'tô',
    quantity: pieces(2),
    unitPrice: money(60_000),
    total: money(120_000),
    rate: rate(800),
    net: money(111_111),
    tax: money(8889),
  }),
  cover(2, {
    name: 'Bia Huda',
    unit: 'lon',
    quantity: pieces(2),
    unitPrice: money(22_000),
    total: money(44_000),
    rate: rate(1000),
    net: money(40_000),
    tax: money(4000),
  }),
];

const payment: PaymentId = id<'PaymentId'>('01935000-0004-7000-8000-000000000001');

const sampleSale: OrderSettled = {
  type: 'OrderSettled',
  at: '',
  businessDay: parseBusinessDay('2026-11-20')!,
  session: null,
  number: { series: 'receipt/2026', value: 123, text: 'T01-26-000123' },
  covers,
  totals: {
    gross: money(164_000),
    lineDiscounts: nothing,
    orderDiscounts: nothing,
    serviceCharge: nothing,
    net: money(151_111),
    tax: money(12_889),
    total: money(164_000),
    taxes: covers.map(({ rate: of, net, tax }) => ({ rate: of, net, tax })),
  },
  payments: [{ payment, method: 'cash', amount: money(164_000), rounding: nothing }],
  explanation: covers.map(({ line, gross }) => ({
    step: 'goods',
    line,
    discount: null,
    label: '',
    amount: gross,
  })),
};
