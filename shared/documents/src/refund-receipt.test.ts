import { added, anOrder, card, lineId, refund } from '@pos/domain/testing';
import { pieces, quantity } from '@pos/kernel';
import { expect, test } from 'vitest';
import { plainText, refundReceipt } from './index.ts';
import {
  inEnglish,
  inVietnamese,
  letterhead,
  mixedRefund,
  onPaper,
  refundFactsOf,
} from './testing/facts.ts';

const facts = refundFactsOf(mixedRefund);

test('a refund cites the receipt it takes back, says why, and is signed', () => {
  const paper = refundReceipt(
    { ...inVietnamese, ...facts, approvedBy: 'Trần Văn Đạt' },
    letterhead,
  );
  expect(onPaper(paper, 32)).toMatchInlineSnapshot(`
    "
    |       Cửa hàng Quầy Demo       |
    | 12 Nguyễn Huệ, Phường Sài Gòn, |
    |        TP. Hồ Chí Minh         |
    |        MST: 0318657735         |
    |       ĐT: 028 7300 2026        |
    |--------------------------------|
    |         PHIẾU TRẢ HÀNG         |
    |Số                T01-26R-000001|
    |Ngày            20/11/2026 19:02|
    |Trả hàng của       T01-26-000001|
    |Bán ngày        20/11/2026 19:02|
    |Thu ngân               Lê Thu Hà|
    |Người duyệt         Trần Văn Đạt|
    |Lý do                   hàng lỗi|
    |--------------------------------|
    |SL                VAT Thành tiền|
    |--------------------------------|
    |Phở bò                          |
    |1 phần             8%     44.274|
    |Bia Huda                        |
    |2 phần            10%     36.671|
    |--------------------------------|
    |TỔNG HOÀN               80.945 đ|
    |Tám mươi nghìn chín trăm bốn    |
    |mươi lăm đồng                   |
    |Làm tròn                      55|
    |Hoàn lại                  81.000|
    |--------------------------------|
    |Hoàn tiền mặt             81.000|
    |--------------------------------|
    |Thuế suất  Trước thuế  Tiền thuế|
    |8%             40.994      3.280|
    |10%            33.337      3.334|
    |Cộng           74.331      6.614|
    |--------------------------------|
    | Khách ký nhận     Thu ngân ký  |
    |                                |
    |                                |
    |                                |
    |--------------------------------|
    |     ||| T01-26R-000001 |||     |
    |--------------------------------|
    |        Cảm ơn quý khách        |
    |          Hẹn gặp lại           |
    |                                |
    "
  `);
});

test('a refund in English, as a copy made in training', () => {
  const paper = refundReceipt({ ...inEnglish, ...facts, copy: 1, training: true }, letterhead);
  expect(onPaper(paper, 48)).toMatchInlineSnapshot(`
    "
    |              TRAINING – NO VALUE               |
    |                     COPY 1                     |
    |               Cửa hàng Quầy Demo               |
    | 12 Nguyễn Huệ, Phường Sài Gòn, TP. Hồ Chí Minh |
    |              Tax code: 0318657735              |
    |              Tel.: 028 7300 2026               |
    |------------------------------------------------|
    |                     REFUND                     |
    |No.                               T01-26R-000001|
    |Date                            20/11/2026 19:02|
    |Refund of                          T01-26-000001|
    |Sold on                         20/11/2026 19:02|
    |Cashier                                Lê Thu Hà|
    |Reason                                  hàng lỗi|
    |------------------------------------------------|
    |Qty                          VAT          Amount|
    |------------------------------------------------|
    |Phở bò                                          |
    |1 phần                        8%          44,274|
    |Bia Huda                                        |
    |2 phần                       10%          36,671|
    |------------------------------------------------|
    |TOTAL REFUND                            80,945 đ|
    |Eighty thousand nine hundred forty-five dong    |
    |Rounding                                      55|
    |To give back                              81,000|
    |------------------------------------------------|
    |Given back in cash                        81,000|
    |------------------------------------------------|
    |VAT rate              Before VAT             VAT|
    |8%                        40,994           3,280|
    |10%                       33,337           3,334|
    |Total                     74,331           6,614|
    |------------------------------------------------|
    |  Customer’s signature        Cashier signs     |
    |                                                |
    |                                                |
    |                                                |
    |------------------------------------------------|
    |             ||| T01-26R-000001 |||             |
    |------------------------------------------------|
    |                Cảm ơn quý khách                |
    |                  Hẹn gặp lại                   |
    |              TRAINING – NO VALUE               |
    |                     COPY 1                     |
    |                                                |
    "
  `);
});

test('what comes back has the unit it was sold in', () => {
  const sale = anOrder()
    .does(
      { type: 'AddLine', line: added(2, 'Trà sữa', 29_000, { unit: 'ly' }) },
      { type: 'AddLine', line: added(2, 'Cam', 45_000, { line: lineId(2), unit: 'kg' }) },
    )
    .settled(card(148_000))
    .does(
      refund('card', [
        [lineId(2), quantity(350)],
        [lineId(1), pieces(1)],
      ]),
    );
  const paper = refundReceipt({ ...inVietnamese, ...refundFactsOf(sale) }, letterhead);
  expect(plainText(paper, 32)).toEqual(
    expect.arrayContaining([`0,35 kg${'15.750'.padStart(25)}`, `1 ly${'29.000'.padStart(28)}`]),
  );
});
