import type { CashSessionEvent, SessionClosed } from '@pos/domain';
import { occasion, sessionId, takingsOf } from '@pos/domain/testing';
import { money, vnd } from '@pos/kernel';
import { expect, test } from 'vitest';
import { plainText, xReport, zReport, type ZReportFacts } from './index.ts';
import { inEnglish, inVietnamese, letterhead, mixedRefund, onPaper } from './testing/facts.ts';

type Event<Type extends CashSessionEvent['type']> = Extract<CashSessionEvent, { type: Type }>;

const takings = takingsOf(mixedRefund.events, sessionId());

const opened: Event<'SessionOpened'> = {
  type: 'SessionOpened',
  session: sessionId(),
  currency: vnd,
  float: money(1_000_000),
  notes: [],
  at: '2026-11-20T07:05:00.000+07:00',
  businessDay: occasion.businessDay,
};

const moved: Event<'CashMoved'>[] = [
  { type: 'CashMoved', direction: 'out', amount: money(50_000), reason: 'mua đá' },
  { type: 'CashMoved', direction: 'in', amount: money(200_000), reason: 'thêm tiền lẻ' },
  { type: 'CashMoved', direction: 'out', amount: money(30_000), reason: 'gửi xe' },
];

const closed: SessionClosed = {
  type: 'SessionClosed',
  number: { series: 'z/2026', value: 12, text: 'T01-26Z-000012' },
  at: '2026-11-20T22:01:00.000+07:00',
  businessDay: occasion.businessDay,
  expected: money(1_142_000),
  counted: money(1_140_000),
  variance: money(-2000),
  takings,
  perpetual: {
    sales: 1234,
    refunds: 12,
    salesTotal: money(1_543_234_000),
    refundsTotal: money(1_500_000),
  },
};

const z: ZReportFacts = {
  ...inVietnamese,
  register: 'T01',
  opened,
  moved,
  closed,
  counted: {
    type: 'CashCounted',
    attempt: 2,
    total: money(1_140_000),
    notes: [
      { note: money(500_000), count: 2 },
      { note: money(200_000), count: 0 },
      { note: money(20_000), count: 7 },
    ],
  },
  approvedBy: 'Trần Văn Đạt',
};

test('a Z report tells the session from its float to its difference', () => {
  expect(onPaper(zReport(z, letterhead), 48)).toMatchInlineSnapshot(`
    "
    |               Cửa hàng Quầy Demo               |
    | 12 Nguyễn Huệ, Phường Sài Gòn, TP. Hồ Chí Minh |
    |                MST: 0318657735                 |
    |               ĐT: 028 7300 2026                |
    |------------------------------------------------|
    |                   Z — KẾT CA                   |
    |Số                                T01-26Z-000012|
    |Quầy                                         T01|
    |Ngày bán hàng                         20/11/2026|
    |Mở ca                           20/11/2026 07:05|
    |Kết ca                          20/11/2026 22:01|
    |Thu ngân                               Lê Thu Hà|
    |Người duyệt                         Trần Văn Đạt|
    |------------------------------------------------|
    |BÁN HÀNG                                        |
    |Số phiếu bán                                   1|
    |Tiền bán hàng                            152.499|
    |Số phiếu trả                                   1|
    |Tiền trả hàng                            -80.945|
    |Còn lại                                   71.554|
    |Làm tròn                                    -554|
    |------------------------------------------------|
    |Thuế suất             Trước thuế       Tiền thuế|
    |8%                        49.276           3.942|
    |10%                       16.669           1.667|
    |------------------------------------------------|
    |CÁCH TRẢ                      Thu            Chi|
    |Tiền mặt                  102.000         81.000|
    |Chuyển khoản               50.000              0|
    |------------------------------------------------|
    |KÉT TIỀN                                        |
    |Tiền đầu ca                            1.000.000|
    |Khách đưa                                200.000|
    |Trả tiền thừa                            -98.000|
    |Hoàn cho khách                           -81.000|
    |Bỏ thêm vào                              200.000|
    |  thêm tiền lẻ: 200.000                         |
    |Lấy ra                                   -80.000|
    |  mua đá: -50.000                               |
    |  gửi xe: -30.000                               |
    |PHẢI CÓ                              1.142.000 đ|
    |Lần đếm                                        2|
    |  500.000 x 2                          1.000.000|
    |  20.000 x 7                             140.000|
    |ĐẾM ĐƯỢC                             1.140.000 đ|
    |THIẾU                                   -2.000 đ|
    |------------------------------------------------|
    |LŨY KẾ TỪ ĐẦU                                   |
    |Số phiếu bán                               1.234|
    |Tiền bán hàng                      1.543.234.000|
    |Số phiếu trả                                  12|
    |Tiền trả hàng                         -1.500.000|
    |Còn lại                            1.541.734.000|
    |------------------------------------------------|
    |      Thu ngân ký              Quản lý ký       |
    |                                                |
    |                                                |
    |                                                |
    |------------------------------------------------|
    |             ||| T01-26Z-000012 |||             |
    |                                                |
    "
  `);
});

test('a Z report in English on narrow paper', () => {
  expect(onPaper(zReport({ ...z, ...inEnglish }, letterhead), 32)).toMatchInlineSnapshot(`
    "
    |       Cửa hàng Quầy Demo       |
    | 12 Nguyễn Huệ, Phường Sài Gòn, |
    |        TP. Hồ Chí Minh         |
    |      Tax code: 0318657735      |
    |      Tel.: 028 7300 2026       |
    |--------------------------------|
    |          Z — CLOSING           |
    |No.               T01-26Z-000012|
    |Register                     T01|
    |Business day          20/11/2026|
    |Opened          20/11/2026 07:05|
    |Closed          20/11/2026 22:01|
    |Cashier                Lê Thu Hà|
    |Approved by         Trần Văn Đạt|
    |--------------------------------|
    |SALES                           |
    |Receipts                       1|
    |Sold                     152,499|
    |Refunds                        1|
    |Refunded                 -80,945|
    |After refunds             71,554|
    |Rounding                    -554|
    |--------------------------------|
    |VAT rate   Before VAT        VAT|
    |8%             49,276      3,942|
    |10%            16,669      1,667|
    |--------------------------------|
    |PAID BY          Taken     Given|
    |Cash           102,000    81,000|
    |Transfer        50,000         0|
    |--------------------------------|
    |DRAWER                          |
    |Float                  1,000,000|
    |Tendered                 200,000|
    |Change given             -98,000|
    |Given back               -81,000|
    |Put in                   200,000|
    |  thêm tiền lẻ: 200,000         |
    |Taken out                -80,000|
    |  mua đá: -50,000               |
    |  gửi xe: -30,000               |
    |EXPECTED             1,142,000 đ|
    |Count no.                      2|
    |  500,000 x 2          1,000,000|
    |  20,000 x 7             140,000|
    |COUNTED              1,140,000 đ|
    |SHORT                   -2,000 đ|
    |--------------------------------|
    |SINCE THE FIRST SALE            |
    |Receipts                   1,234|
    |Sold               1,543,234,000|
    |Refunds                       12|
    |Refunded              -1,500,000|
    |After refunds      1,541,734,000|
    |--------------------------------|
    | Cashier signs    Manager signs |
    |                                |
    |                                |
    |                                |
    |--------------------------------|
    |     ||| T01-26Z-000012 |||     |
    |                                |
    "
  `);
});

test('an X report has no number, no count and no difference', () => {
  const { expected } = closed;
  const x = { ...inVietnamese, register: 'T01', opened, moved, at: occasion.at, expected, takings };
  expect(onPaper(xReport(x, letterhead), 32)).toMatchInlineSnapshot(`
    "
    |       Cửa hàng Quầy Demo       |
    | 12 Nguyễn Huệ, Phường Sài Gòn, |
    |        TP. Hồ Chí Minh         |
    |        MST: 0318657735         |
    |       ĐT: 028 7300 2026        |
    |--------------------------------|
    |        X — CHƯA KẾT CA         |
    |Quầy                         T01|
    |Ngày bán hàng         20/11/2026|
    |Mở ca           20/11/2026 07:05|
    |Xem lúc         20/11/2026 19:02|
    |Thu ngân               Lê Thu Hà|
    |--------------------------------|
    |BÁN HÀNG                        |
    |Số phiếu bán                   1|
    |Tiền bán hàng            152.499|
    |Số phiếu trả                   1|
    |Tiền trả hàng            -80.945|
    |Còn lại                   71.554|
    |Làm tròn                    -554|
    |--------------------------------|
    |Thuế suất  Trước thuế  Tiền thuế|
    |8%             49.276      3.942|
    |10%            16.669      1.667|
    |--------------------------------|
    |CÁCH TRẢ           Thu       Chi|
    |Tiền mặt       102.000    81.000|
    |Chuyển khoản    50.000         0|
    |--------------------------------|
    |KÉT TIỀN                        |
    |Tiền đầu ca            1.000.000|
    |Khách đưa                200.000|
    |Trả tiền thừa            -98.000|
    |Hoàn cho khách           -81.000|
    |Bỏ thêm vào              200.000|
    |  thêm tiền lẻ: 200.000         |
    |Lấy ra                   -80.000|
    |  mua đá: -50.000               |
    |  gửi xe: -30.000               |
    |PHẢI CÓ              1.142.000 đ|
    |                                |
    "
  `);
});

test.each([
  [-2000, 'THIẾU                   -2.000 đ'],
  [0, 'KHỚP                         0 đ'],
  [5000, 'THỪA                     5.000 đ'],
])('a difference of %i has its word', (variance, line) => {
  const report = zReport({ ...z, closed: { ...closed, variance: money(variance) } }, letterhead);
  expect(plainText(report, 32)).toContain(line);
});
