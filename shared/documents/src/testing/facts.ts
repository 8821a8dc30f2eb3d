import {
  amountOff,
  anOrder,
  cash,
  lineId,
  percentOff,
  refund,
  transfer,
  type OrderBuilder,
} from '@pos/domain/testing';
import { percent, pieces, timeZone, vnd } from '@pos/kernel';
import { plainText, type Document, type Letterhead, type Print } from '../index.ts';

export const letterhead: Letterhead = {
  store: {
    name: 'Cửa hàng Quầy Demo',
    address: '12 Nguyễn Huệ, Phường Sài Gòn, TP. Hồ Chí Minh',
    phone: '028 7300 2026',
    taxCode: '0318657735',
    timeZone: timeZone('Asia/Ho_Chi_Minh'),
  },
  logo: null,
  footer: 'Cảm ơn quý khách\nHẹn gặp lại',
};

export const inVietnamese: Print = {
  language: 'vi',
  currency: vnd,
  cashier: 'Lê Thu Hà',
  copy: 0,
  training: false,
};

export const inEnglish: Print = { ...inVietnamese, language: 'en' };

/** The edge of the paper on both sides, so that a line too wide is seen. */
export const onPaper = (document: Document, width: number): string =>
  ['', ...plainText(document, width).map((line) => `|${line.padEnd(width)}|`), ''].join('\n');

/** Two rates of VAT, both kinds of discount, a transfer nobody confirmed and cash that is rounded. */
export const mixedOrder: OrderBuilder = anOrder()
  .with(2, 'Phở bò', 55_000)
  .with(3, 'Bia Huda', 20_500, 'vat-10')
  .with(1, 'Nước suối', 10_000)
  .does(
    {
      type: 'GiveDiscount',
      line: lineId(1),
      discount: { discount: 'a', label: 'Khách quen 10 %', value: percentOff(percent(10)) },
      reason: 'khách quen',
    },
    {
      type: 'GiveDiscount',
      line: null,
      discount: { discount: 'b', label: 'Phiếu mua hàng', value: amountOff(18_001) },
      reason: 'phiếu',
    },
  );

export const mixedSale: OrderBuilder = mixedOrder.settled(transfer(50_000, 1), cash(200_000, 2));

export const mixedRefund: OrderBuilder = mixedSale.does(
  refund('cash', [
    [lineId(1), pieces(1)],
    [lineId(2), pieces(2)],
  ]),
);

/** What a till finds in the stream of a settled order. */
const factsOf = ({ events }: OrderBuilder) => ({
  settled: events.find((event) => event.type === 'OrderSettled')!,
  taken: events.filter((event) => event.type === 'PaymentTaken'),
  added: events.filter((event) => event.type === 'LineAdded'),
});

export const receiptFactsOf = (order: OrderBuilder) => ({
  ...factsOf(order),
  label: null,
  buyer: null,
  lookUp: null,
});

export const refundFactsOf = (order: OrderBuilder) => {
  const refund = order.events.find((event) => event.type === 'RefundSettled')!;
  return {
    refund: { ...refund, number: { ...refund.number, text: 'T01-26R-000001' } },
    sold: factsOf(order).settled,
    approvedBy: null,
    lookUp: null,
  };
};
