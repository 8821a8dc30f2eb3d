import { added, anOrder, card, lineId } from '@pos/domain/testing';
import { money, quantity } from '@pos/kernel';
import { expect, test } from 'vitest';
import { receipt, type ReceiptFacts } from './index.ts';
import { inVietnamese, letterhead, mixedSale, onPaper, receiptFactsOf } from './testing/facts.ts';

const mixed: ReceiptFacts = { ...inVietnamese, ...receiptFactsOf(mixedSale), label: 'Bàn 5' };

test('a mixed sale on paper of 80 mm', () => {
  expect(onPaper(receipt(mixed, letterhead), 48)).toMatchInlineSnapshot(`
    "
    |               Cửa hàng Quầy Demo               |
    | 12 Nguyễn Huệ, Phường Sài Gòn, TP. Hồ Chí Minh |
    |                MST: 0318657735                 |
    |               ĐT: 028 7300 2026                |
    |------------------------------------------------|
    |                PHIẾU THANH TOÁN                |
    |Số                                 T01-26-000001|
    |Ngày                            20/11/2026 19:02|
    |Đơn                                        Bàn 5|
    |Thu ngân                               Lê Thu Hà|
    |Khách                    Bán cho người tiêu dùng|
    |------------------------------------------------|
    |SL x đơn giá                 VAT      Thành tiền|
    |------------------------------------------------|
    |Phở bò                                          |
    |2 phần x 55.000               8%         110.000|
    |  Giảm: Khách quen 10 %                  -11.000|
    |Bia Huda                                        |
    |3 phần x 20.500              10%          61.500|
    |Nước suối                                       |
    |1 phần x 10.000               8%          10.000|
    |------------------------------------------------|
    |Tiền hàng                                181.500|
    |Giảm giá theo món                        -11.000|
    |Giảm: Phiếu mua hàng                     -18.001|
    |TỔNG CỘNG                              152.499 đ|
    |Một trăm năm mươi hai nghìn bốn trăm chín mươi  |
    |chín đồng                                       |
    |Làm tròn                                    -499|
    |Phải trả                                 152.000|
    |------------------------------------------------|
    |Chuyển khoản                              50.000|
    |  FT26324                                       |
    |  * Chưa đối chiếu với ngân hàng                |
    |Tiền mặt                                 102.000|
    |  Khách đưa                              200.000|
    |  Tiền thừa                               98.000|
    |------------------------------------------------|
    |Thuế suất             Trước thuế       Tiền thuế|
    |8%                        90.270           7.222|
    |10%                       50.006           5.001|
    |Cộng                     140.276          12.223|
    |------------------------------------------------|
    |             ||| T01-26-000001 |||              |
    |------------------------------------------------|
    |                Cảm ơn quý khách                |
    |                  Hẹn gặp lại                   |
    |                                                |
    "
  `);
});

test('a mixed sale on paper of 58 mm', () => {
  expect(onPaper(receipt(mixed, letterhead), 32)).toMatchInlineSnapshot(`
    "
    |       Cửa hàng Quầy Demo       |
    | 12 Nguyễn Huệ, Phường Sài Gòn, |
    |        TP. Hồ Chí Minh         |
    |        MST: 0318657735         |
    |       ĐT: 028 7300 2026        |
    |--------------------------------|
    |        PHIẾU THANH TOÁN        |
    |Số                 T01-26-000001|
    |Ngày            20/11/2026 19:02|
    |Đơn                        Bàn 5|
    |Thu ngân               Lê Thu Hà|
    |Khách    Bán cho người tiêu dùng|
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
    |Một trăm năm mươi hai nghìn bốn |
    |trăm chín mươi chín đồng        |
    |Làm tròn                    -499|
    |Phải trả                 152.000|
    |--------------------------------|
    |Chuyển khoản              50.000|
    |  FT26324                       |
    |  * Chưa đối chiếu với ngân hàng|
    |Tiền mặt                 102.000|
    |  Khách đưa              200.000|
    |  Tiền thừa               98.000|
    |--------------------------------|
    |Thuế suất  Trước thuế  Tiền thuế|
    |8%             90.270      7.222|
    |10%            50.006      5.001|
    |Cộng          140.276     12.223|
    |--------------------------------|
    |     ||| T01-26-000001 |||      |
    |--------------------------------|
    |        Cảm ơn quý khách        |
    |          Hẹn gặp lại           |
    |                                |
    "
  `);
});

test('a small sale of one rate, with choices, a weight and a buyer who wants their name on it', () => {
  const order = anOrder()
    .does({
      type: 'AddLine',
      line: added(2, 'Trà sữa', 29_000, {
        unit: 'ly',
        modifiers: [
          { modifier: 'tran-chau', name: 'Trân châu đen', price: money(5000) },
          { modifier: 'tran-chau', name: 'Trân châu đen', price: money(5000) },
          { modifier: 'it-duong', name: 'Ít đường', price: money(0) },
        ],
      }),
    })
    .does({
      type: 'AddLine',
      line: added(0, 'Cam sành', 45_000, {
        line: lineId(2),
        unit: 'kg',
        quantity: quantity(350),
      }),
    })
    .settled(card(93_750));
  const buyer = {
    name: 'Công ty TNHH Thương mại và Dịch vụ Hoa Sen Trắng',
    taxCode: '0101243150',
    address: null,
  };
  const facts = { ...inVietnamese, ...receiptFactsOf(order), buyer, lookUp: 'https://hd.vn/T01' };
  expect(onPaper(receipt(facts, letterhead), 32)).toMatchInlineSnapshot(`
    "
    |       Cửa hàng Quầy Demo       |
    | 12 Nguyễn Huệ, Phường Sài Gòn, |
    |        TP. Hồ Chí Minh         |
    |        MST: 0318657735         |
    |       ĐT: 028 7300 2026        |
    |--------------------------------|
    |        PHIẾU THANH TOÁN        |
    |Số                 T01-26-000001|
    |Ngày            20/11/2026 19:02|
    |Thu ngân               Lê Thu Hà|
    |Khách Công ty TNHH Thương mại và|
    |           Dịch vụ Hoa Sen Trắng|
    |MST                   0101243150|
    |--------------------------------|
    |SL x đơn giá          Thành tiền|
    |--------------------------------|
    |Trà sữa                         |
    |  + 2 x Trân châu đen (10.000)  |
    |  + Ít đường                    |
    |2 ly x 39.000             78.000|
    |Cam sành                        |
    |0,35 kg x 45.000          15.750|
    |--------------------------------|
    |TỔNG CỘNG               93.750 đ|
    |Chín mươi ba nghìn bảy trăm năm |
    |mươi đồng                       |
    |--------------------------------|
    |Thẻ                       93.750|
    |  VISA 4242 A1B2C3              |
    |--------------------------------|
    |Thuế suất  Trước thuế  Tiền thuế|
    |8%             86.805      6.945|
    |--------------------------------|
    |     ||| T01-26-000001 |||      |
    |     [QR https://hd.vn/T01]     |
    |       Quét mã để tra cứu       |
    |--------------------------------|
    |        Cảm ơn quý khách        |
    |          Hẹn gặp lại           |
    |                                |
    "
  `);
});
