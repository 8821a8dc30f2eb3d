import { expect, test } from 'vitest';
import { receipt, type ReceiptFacts } from './index.ts';
import { inEnglish, letterhead, mixedSale, onPaper, receiptFactsOf } from './testing/facts.ts';

const mixed: ReceiptFacts = { ...inEnglish, ...receiptFactsOf(mixedSale), label: 'Bàn 5' };

test('a mixed sale in English', () => {
  expect(onPaper(receipt(mixed, letterhead), 48)).toMatchInlineSnapshot(`
    "
    |               Cửa hàng Quầy Demo               |
    | 12 Nguyễn Huệ, Phường Sài Gòn, TP. Hồ Chí Minh |
    |              Tax code: 0318657735              |
    |              Tel.: 028 7300 2026               |
    |------------------------------------------------|
    |                    RECEIPT                     |
    |No.                                T01-26-000001|
    |Date                            20/11/2026 19:02|
    |Order                                      Bàn 5|
    |Cashier                                Lê Thu Hà|
    |Customer                      Sold to a consumer|
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
    |One hundred fifty-two thousand four hundred     |
    |ninety-nine dong                                |
    |Rounding                                    -499|
    |To pay                                   152,000|
    |------------------------------------------------|
    |Transfer                                  50,000|
    |  FT26324                                       |
    |  * Not yet confirmed by the bank               |
    |Cash                                     102,000|
    |  Tendered                               200,000|
    |  Change                                  98,000|
    |------------------------------------------------|
    |VAT rate              Before VAT             VAT|
    |8%                        90,270           7,222|
    |10%                       50,006           5,001|
    |Total                    140,276          12,223|
    |------------------------------------------------|
    |             ||| T01-26-000001 |||              |
    |------------------------------------------------|
    |                Cảm ơn quý khách                |
    |                  Hẹn gặp lại                   |
    |                                                |
    "
  `);
  expect(onPaper(receipt(mixed, letterhead), 32)).toMatchInlineSnapshot(`
    "
    |       Cửa hàng Quầy Demo       |
    | 12 Nguyễn Huệ, Phường Sài Gòn, |
    |        TP. Hồ Chí Minh         |
    |      Tax code: 0318657735      |
    |      Tel.: 028 7300 2026       |
    |--------------------------------|
    |            RECEIPT             |
    |No.                T01-26-000001|
    |Date            20/11/2026 19:02|
    |Order                      Bàn 5|
    |Cashier                Lê Thu Hà|
    |Customer      Sold to a consumer|
    |--------------------------------|
    |Qty x price       VAT     Amount|
    |--------------------------------|
    |Phở bò                          |
    |2 phần x 55,000    8%    110,000|
    |  Discount: Khách quen   -11,000|
    |  10 %                          |
    |Bia Huda                        |
    |3 phần x 20,500   10%     61,500|
    |Nước suối                       |
    |1 phần x 10,000    8%     10,000|
    |--------------------------------|
    |Goods                    181,500|
    |Discounts on items       -11,000|
    |Discount: Phiếu mua hàng -18,001|
    |TOTAL                  152,499 đ|
    |One hundred fifty-two thousand  |
    |four hundred ninety-nine dong   |
    |Rounding                    -499|
    |To pay                   152,000|
    |--------------------------------|
    |Transfer                  50,000|
    |  FT26324                       |
    |  * Not yet confirmed by the    |
    |  bank                          |
    |Cash                     102,000|
    |  Tendered               200,000|
    |  Change                  98,000|
    |--------------------------------|
    |VAT rate   Before VAT        VAT|
    |8%             90,270      7,222|
    |10%            50,006      5,001|
    |Total         140,276     12,223|
    |--------------------------------|
    |     ||| T01-26-000001 |||      |
    |--------------------------------|
    |        Cảm ơn quý khách        |
    |          Hẹn gặp lại           |
    |                                |
    "
  `);
});
