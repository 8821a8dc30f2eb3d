import type { ViewName } from '../views/views.ts';
import type { Note } from './note.ts';

export const viewNotes: { readonly [Name in ViewName]: Note } = {
  catalog: {
    en: 'Products: by words as they are typed, by barcode, by category, or all of them page by page.',
    vi: 'Mặt hàng: tìm theo chữ đang gõ, theo mã vạch, theo nhóm, hoặc tất cả theo từng trang.',
  },
  product: {
    en: 'One product with its modifier groups and the tax rate of today.',
    vi: 'Một mặt hàng với các nhóm tùy chọn và thuế suất hôm nay.',
  },
  categories: { en: 'Categories in their order.', vi: 'Các nhóm hàng theo thứ tự.' },
  documents: { en: 'Reference data of one kind.', vi: 'Dữ liệu nền của một loại.' },
  order: {
    en: 'An order: lines, discounts, taxes, payments, what is due and what of it in cash.',
    vi: 'Một đơn: các dòng, giảm giá, thuế, đã thu, còn phải thu và phần thu bằng tiền mặt.',
  },
  orders: { en: 'Open and parked orders.', vi: 'Các đơn đang mở và tạm giữ.' },
  receipts: {
    en: 'Receipts and refunds, newest first.',
    vi: 'Phiếu bán và phiếu trả, mới nhất trước.',
  },
  receipt: {
    en: 'A receipt or refund as it was settled, and what of it may still come back.',
    vi: 'Phiếu bán hoặc phiếu trả đúng như lúc thanh toán, và phần còn có thể trả.',
  },
  session: {
    en: 'The open cash session. Its figures are for those who may read reports.',
    vi: 'Ca đang mở. Số liệu chỉ dành cho người được xem báo cáo.',
  },
  sessions: { en: 'Cash sessions, newest first.', vi: 'Các ca, mới nhất trước.' },
  days: { en: 'What each business day sold.', vi: 'Doanh thu từng ngày bán hàng.' },
  sync: {
    en: 'How far this till has been copied elsewhere; how many events are unsent.',
    vi: 'Máy này đã đồng bộ đến đâu; còn bao nhiêu sự kiện chưa gửi.',
  },
  unsent: {
    en: 'What this till has written and the cloud does not have, oldest first.',
    vi: 'Những gì máy này đã ghi mà máy chủ chưa có, cũ nhất trước.',
  },
  'unsent-export': {
    en: 'The same as it was signed, page by page, for a file that outlives this till.',
    vi: 'Chính các bản ghi đó kèm chữ ký, từng trang, để lưu ra tệp.',
  },
  anomalies: {
    en: 'Facts that cannot all be true and wait for a person, and records a fork took out of the journal.',
    vi: 'Những việc mâu thuẫn nhau đang chờ người xử lý, và các bản ghi bị tách ra do trùng danh tính.',
  },
  jobs: {
    en: 'Work for printers and drawers, newest first.',
    vi: 'Việc cho máy in và két, mới nhất trước.',
  },
  devices: {
    en: 'Printers and drawer as they are now, jobs that wait, papers that did not come out.',
    vi: 'Máy in và két lúc này, việc đang chờ, giấy chưa in ra được.',
  },
  printers: {
    en: 'The printers of the shop with their settings, how they are, what became of test slips, and what is found near the till.',
    vi: 'Các máy in của cửa hàng: cài đặt, tình trạng, kết quả in thử và những máy tìm thấy quanh đây.',
  },
  neighbours: {
    en: 'The other tills of the shop that this one found or was told of, and whether it is in touch with them.',
    vi: 'Các máy tính tiền khác của quán mà máy này thấy hoặc được chỉ, và có đang nối hay không.',
  },
  tablets: {
    en: 'The shop’s tablets and when each was last heard, the code at hand, and where tablets find this till.',
    vi: 'Các máy tính bảng của cửa hàng, lần cuối liên lạc, mã ghép đang mở và địa chỉ của máy này.',
  },
  peripherals: {
    en: 'Scales, scanners and displays of the shop with their settings, how they are, and what is found on this machine.',
    vi: 'Cân, máy quét, màn hình khách: cài đặt, tình trạng và những gì tìm thấy trên máy này.',
  },
  terminals: {
    en: 'The card terminals of this till.',
    vi: 'Các máy cà thẻ của máy này.',
  },
  weight: {
    en: 'What lies on the scale of this till, or why there is no weight.',
    vi: 'Khối lượng trên cân của máy này, hoặc vì sao chưa có.',
  },
  scans: {
    en: 'What scanners that do not type have read, each with a number.',
    vi: 'Những mã mà máy quét không gõ phím đã đọc, có đánh số.',
  },
  guest: {
    en: 'What the guest is shown: the order, the total, a code to pay by.',
    vi: 'Những gì khách nhìn thấy: đơn hàng, tổng tiền, mã để trả.',
  },
  paper: {
    en: 'How a paper of the shop would come out of a printer, as a picture of its dots, with changes that are not kept yet.',
    vi: 'Một mẫu phiếu sẽ in ra thế nào, dưới dạng ảnh chấm in, kể cả thay đổi chưa lưu.',
  },
  staff: { en: 'People and their roles. Never a PIN.', vi: 'Nhân viên và vai trò. Không có PIN.' },
  store: { en: 'The store, and this till in it.', vi: 'Cửa hàng và máy này.' },
  me: { en: 'Who is logged in, and what they may do.', vi: 'Ai đang đăng nhập và được làm gì.' },
  health: { en: 'How this till is.', vi: 'Tình trạng của máy.' },
};
