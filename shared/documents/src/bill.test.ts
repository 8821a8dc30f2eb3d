import { dueAfter, priceOf, sellingLines, unitPriceOf } from '@pos/domain';
import { anOrder, occasion, pay, rates, transfer, type OrderBuilder } from '@pos/domain/testing';
import { money, percent } from '@pos/kernel';
import { expect, test } from 'vitest';
import { bill, plainText, type BillFacts } from './index.ts';
import { inEnglish, inVietnamese, letterhead, mixedOrder, onPaper } from './testing/facts.ts';

/** The order as a till would show it now. */
const billOf = ({ state }: OrderBuilder, rounding = 0): BillFacts => {
  if (state.status !== 'open') throw new Error('a bill is of an open order');
  const { lines, steps, ...totals } = priceOf(state, rates);
  const due = dueAfter(totals.total, state.payments);
  return {
    ...inVietnamese,
    at: occasion.at,
    label: state.label,
    lines: sellingLines(state).map((line, index) => ({
      ...line,
      ...lines[index]!,
      unitPrice: unitPriceOf(line),
    })),
    totals,
    steps,
    payments: state.payments,
    due,
    cash: { due: money(due + rounding), rounding: money(rounding) },
    print: 1,
    transfer: null,
  };
};

test('a bill says that it is provisional and no receipt', () => {
  expect(onPaper(bill(billOf(mixedOrder, -499), letterhead), 32)).toMatchInlineSnapshot(`
    "
    |       Cửa hàng Quầy Demo       |
    | 12 Nguyễn Huệ, Phường Sài Gòn, |
    |        TP. Hồ Chí Minh         |
    |        MST: 0318657735         |
    |       ĐT: 028 7300 2026        |
    |--------------------------------|
    |            TẠM TÍNH            |
    |       Chưa phải hóa đơn        |
    |Đơn                        Bàn 5|
    |Ngày            20/11/2026 19:02|
    |Thu ngân               Lê Thu Hà|
    |--------------------------------|
    |SL x đơn giá      VAT Thành tiền|
    |--------------------------------|
    |Phở bò                          |
    |2 phần x 55.000    8%    110.000|
    |  Giảm: Khách quen 10 %  -11.000|
    |Bia Huda                        |
    |3 phần x 20.500   10%     61.500|
    |Nước suối                       |
    |1 phần x 10.000    8%     10.000|
    |--------------------------------|
    |Tiền hàng                181.500|
    |Giảm giá theo món        -11.000|
    |Giảm: Phiếu mua hàng     -18.001|
    |TỔNG CỘNG              152.499 đ|
    |Đã gồm VAT                12.223|
    |Nếu trả tiền mặt         152.000|
    |--------------------------------|
    |       Chưa phải hóa đơn        |
    |--------------------------------|
    |        Cảm ơn quý khách        |
    |          Hẹn gặp lại           |
    |                                |
    "
  `);
});

test('a bill tells what is paid and what is left', () => {
  const facts = { ...billOf(mixedOrder.does(pay(transfer(50_000)))), ...inEnglish };
  expect(onPaper(bill(facts, letterhead), 48)).toMatchInlineSnapshot(`
    "
    |               Cửa hàng Quầy Demo               |
    | 12 Nguyễn Huệ, Phường Sài Gòn, TP. Hồ Chí Minh |
    |              Tax code: 0318657735              |
    |              Tel.: 028 7300 2026               |
    |------------------------------------------------|
    |                PROVISIONAL BILL                |
    |                 Not a receipt                  |
    |Order                                      Bàn 5|
    |Date                            20/11/2026 19:02|
    |Cashier                                Lê Thu Hà|
    |------------------------------------------------|
    |Qty x price                  VAT          Amount|
    |------------------------------------------------|
    |Phở bò                                          |
    |2 phần x 55,000               8%         110,000|
    |  Discount: Khách quen 10 %              -11,000|
    |Bia Huda                                        |
    |3 phần x 20,500              10%          61,500|
    |Nước suối                                       |
    |1 phần x 10,000               8%          10,000|
    |------------------------------------------------|
    |Goods                                    181,500|
    |Discounts on items                       -11,000|
    |Discount: Phiếu mua hàng                 -18,001|
    |TOTAL                                  152,499 đ|
    |VAT included                              12,223|
    |Paid so far                                     |
    |Transfer                                  50,000|
    |  FT26324                                       |
    |  * Not yet confirmed by the bank               |
    |STILL DUE                              102,499 đ|
    |------------------------------------------------|
    |                 Not a receipt                  |
    |------------------------------------------------|
    |                Cảm ơn quý khách                |
    |                  Hẹn gặp lại                   |
    |                                                |
    "
  `);
});

test('a bill of prices without VAT has it among the sums, and not once more below', () => {
  const order = anOrder({ priceMode: 'exclusive' }).with(1, 'Bia', 20_000, 'vat-10');
  const vat = plainText(bill(billOf(order), letterhead), 48).filter((line) => line.includes('VAT'));
  expect(vat).toEqual([`VAT 10%${'2.000'.padStart(41)}`]);
  const included = anOrder({ serviceCharge: percent(0) }).with(1, 'Bia', 22_000, 'vat-10');
  expect(plainText(bill(billOf(included), letterhead), 48)).toContain(
    `Đã gồm VAT${'2.000'.padStart(38)}`,
  );
});
