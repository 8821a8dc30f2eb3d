import type { Bilingual } from '@pos/screens/ui';
import type { Connected } from '../link/lines.ts';

const vi = {
  alreadyOpen: {
    title: 'Đã mở ở một thẻ khác',
    lead: 'Mỗi máy tính bảng chỉ chạy một trang. Quay lại thẻ đang mở, hoặc đóng nó rồi tải lại trang này.',
  },
  pairing: {
    title: 'Ghép máy tính bảng',
    lead: 'Gõ mã ghép mà quản lý đã lấy ở máy tính tiền. Mã dùng một lần.',
    code: 'Mã ghép',
    pair: 'Ghép',
    away: {
      title: 'Chưa liên lạc được với máy tính tiền',
      dataSafe: 'Chưa có gì được ghi.',
      action: 'Kiểm tra Wi-Fi của quán, rồi thử lại.',
    },
  },
  login: {
    title: 'Nhập mã PIN',
    enter: 'Đăng nhập',
    waiting: 'Đang nhận dữ liệu của quán…',
    wrong: {
      title: 'Mã PIN không đúng',
      dataSafe: 'Không có gì thay đổi.',
      action: 'Thử lại, hoặc hỏi quản lý.',
    },
    locked: {
      title: 'Sai PIN quá nhiều lần',
      dataSafe: 'Các món đã ghi vẫn an toàn.',
      action: 'Gọi quản lý, rồi tải lại trang.',
    },
  },
  reach: {
    where: ({ to }: Connected, till: string) => {
      if (to === 'home') return `Nối với ${till}`;
      if (to === 'till') return `Nối với ${till}, thay cho máy của trang này`;
      return to === 'cloud'
        ? 'Nối với đám mây qua internet. Không thấy máy tính tiền nào.'
        : 'Mất liên lạc với quầy.';
    },
    goesOn: 'Vẫn làm việc được.',
    full: 'Bộ nhớ đầy: chỉ xem được, có thể đã cũ. Gọi món ở quầy.',
    inTheShop: 'Đã tới quầy',
    inTheCloud: 'Đã lên đám mây',
    waiting: (count: number) => `${count} việc đang gửi`,
    savedHere: (count: number) => `${count} việc đã lưu ở đây, sẽ tự gửi`,
  },
  connection: {
    title: 'Kết nối',
    facts: [
      'Việc gì cũng lưu trên máy này trước, rồi tự gửi tới quầy.',
      'Máy tính tiền của trang này tắt thì máy khác trong quán nhận thay; không có máy nào thì gửi lên đám mây nếu có internet.',
      'Máy quay lại thì tự nối lại, không mất và không trùng món nào.',
    ],
    fullFacts: [
      'Bộ nhớ của máy này đầy: chưa ghi thêm món được, và món ghi ở máy khác chưa chắc đã hiện ở đây.',
      'Việc đã ghi vẫn còn, tự gửi khi thấy quầy: đừng đóng trang này.',
      'Gọi món ở quầy. Xóa bớt ảnh hoặc ứng dụng là ghi lại được.',
    ],
    address: 'Địa chỉ của một máy tính tiền khác',
    add: 'Nối thêm máy này',
  },
  shutOut: {
    title: 'Máy này đã bị thu hồi',
    lead: 'Quán không nhận máy này nữa. Muốn dùng lại, lấy mã mới ở máy tính tiền. Việc đã làm đều đã gửi đi.',
    waiting: (count: number) =>
      `Quán không nhận máy này nữa. ${count} việc chưa gửi vẫn còn ở đây và tự gửi khi thấy quầy; gửi xong mới ghép lại được.`,
    again: 'Ghép lại',
  },
  tables: {
    title: 'Bàn đang phục vụ',
    none: 'Chưa có bàn nào',
    noneLead: 'Mở một bàn để bắt đầu gọi món. Bàn mở ở quầy cũng hiện ở đây.',
    open: 'Mở bàn',
    name: 'Tên bàn',
    nameHint: 'Bàn 5',
    unnamed: 'Không tên',
    items: (count: number) => `${count} món`,
    logOut: 'Đổi người',
    kitchen: 'Bếp',
  },
  order: {
    back: 'Các bàn',
    empty: 'Chưa có món nào',
    emptyLead: 'Chạm vào món bên trái để thêm.',
    total: 'Tổng',
    all: 'Tất cả',
    add: 'Thêm',
    more: 'Thêm một',
    fewer: 'Bớt một',
    remove: 'Bỏ món',
    removedBecause: 'Khách đổi ý',
    closed: 'Bàn này đã thanh toán hoặc đã hủy',
    closedLead: 'Quầy đã đóng đơn. Quay lại danh sách bàn.',
    note: 'Ghi chú cho bếp',
    noteHint: 'Ít đá',
    menu: 'Thực đơn',
    search: 'Tìm món',
    notFound: 'Không có món nào như vậy.',
    showMore: (count: number) => `Còn ${count} món, xem tiếp`,
    lines: 'Món đã gọi',
    send: (count: number) => `Gửi bếp · ${count}`,
    allSent: 'Bếp đã nhận đủ',
  },
};

const en: typeof vi = {
  alreadyOpen: {
    title: 'Open in another tab',
    lead: 'A tablet runs one page. Go back to the tab that is open, or close it and reload this one.',
  },
  pairing: {
    title: 'Pair this tablet',
    lead: 'Type the pairing code that a manager took at the till. It works once.',
    code: 'Pairing code',
    pair: 'Pair',
    away: {
      title: 'The till does not answer',
      dataSafe: 'Nothing has been recorded yet.',
      action: 'Check the shop’s Wi-Fi, then try again.',
    },
  },
  login: {
    title: 'Enter your PIN',
    enter: 'Log in',
    waiting: 'Fetching the shop…',
    wrong: {
      title: 'That is nobody’s PIN',
      dataSafe: 'Nothing has changed.',
      action: 'Try again, or ask a manager.',
    },
    locked: {
      title: 'Too many wrong PINs',
      dataSafe: 'What was recorded is safe.',
      action: 'Call a manager, then reload the page.',
    },
  },
  reach: {
    where: ({ to }: Connected, till: string) => {
      if (to === 'home') return `Connected to ${till}`;
      if (to === 'till') return `Connected to ${till}, in place of this page’s till`;
      return to === 'cloud'
        ? 'Connected to the cloud over the internet. No till in sight.'
        : 'No till in sight.';
    },
    goesOn: 'Work goes on.',
    full: 'No room left: look only, it may be out of date. Order at the till.',
    inTheShop: 'At the till',
    inTheCloud: 'In the cloud',
    waiting: (count: number) => `${count} on the way`,
    savedHere: (count: number) => `${count} saved here, sent by themselves later`,
  },
  connection: {
    title: 'Connection',
    facts: [
      'Everything is saved on this tablet first, then sent to the till by itself.',
      'When this page’s till is off, another one of the shop takes over; when there is none, the cloud does, if there is internet.',
      'When the till is back, it is used again. Nothing is lost and nothing is doubled.',
    ],
    fullFacts: [
      'This tablet is full: it cannot save more orders, and what others order may be missing here.',
      'What was saved is still here and goes by itself when a till is in sight: do not close this page.',
      'Order at the till. Once photos or apps are deleted, orders can be taken here again.',
    ],
    address: 'Address of another till',
    add: 'Connect to this till, too',
  },
  shutOut: {
    title: 'This tablet was revoked',
    lead: 'The shop does not accept it any more. To use it again, get a new code at the till. Everything done on it has been sent.',
    waiting: (count: number) =>
      `The shop does not accept it any more. ${count} not sent yet are still here and go by themselves when a till is in sight; then it can be paired again.`,
    again: 'Pair again',
  },
  tables: {
    title: 'Open tables',
    none: 'No open tables',
    noneLead: 'Open a table to take an order. Tables opened at the till appear here, too.',
    open: 'Open a table',
    name: 'Table',
    nameHint: 'Table 5',
    unnamed: 'No name',
    items: (count: number) => (count === 1 ? '1 item' : `${count} items`),
    logOut: 'Switch waiter',
    kitchen: 'Kitchen',
  },
  order: {
    back: 'Tables',
    empty: 'Nothing ordered yet',
    emptyLead: 'Tap an item on the left to add it.',
    total: 'Total',
    all: 'All',
    add: 'Add',
    more: 'One more',
    fewer: 'One fewer',
    remove: 'Remove',
    removedBecause: 'Guest changed their mind',
    closed: 'This table was paid or voided',
    closedLead: 'The till has closed its order. Go back to the tables.',
    note: 'Note for the kitchen',
    noteHint: 'Less ice',
    menu: 'Menu',
    search: 'Find an item',
    notFound: 'There is no such item.',
    showMore: (count: number) => `Show more of the other ${count}`,
    lines: 'Ordered',
    send: (count: number) => `Send to kitchen · ${count}`,
    allSent: 'The kitchen knows it all',
  },
};

export const tabletWords: Bilingual<typeof vi> = { vi, en };
