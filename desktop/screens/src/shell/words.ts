import type { Bilingual } from '../state/words.ts';

const vi = {
  away: {
    title: 'Chưa liên lạc được với máy tính tiền',
    dataSafe: 'Các đơn đã lưu vẫn an toàn trên máy tính tiền.',
    action: 'Kiểm tra máy tính tiền có đang chạy không. Màn hình sẽ tự nối lại.',
  },
  mishap: {
    heading: 'Màn hình này gặp lỗi',
    title: 'Phần mềm hiển thị có lỗi, máy tính tiền vẫn chạy',
    dataSafe: 'Các đơn và tiền đã ghi vẫn an toàn trên máy tính tiền.',
    action: 'Bấm Thử lại. Nếu vẫn lỗi, tải lại trang rồi báo hỗ trợ.',
    again: 'Thử lại',
  },
  working: 'Máy tính tiền đang làm. Lệnh đã gửi chỉ tính một lần, dữ liệu đã ghi vẫn an toàn.',
  places: {
    label: 'Nơi làm việc',
    sell: 'Bán hàng',
    receipts: 'Hóa đơn',
    drawer: 'Két tiền',
    settings: 'Cài đặt',
  },
  approval: {
    title: 'Cần quản lý duyệt',
    approve: 'Duyệt',
  },
};

const en: typeof vi = {
  away: {
    title: 'The till does not answer',
    dataSafe: 'Orders saved so far are safe on the till.',
    action: 'See whether the till is running. This screen reconnects by itself.',
  },
  mishap: {
    heading: 'Something went wrong on this screen',
    title: 'The display has a defect; the till itself runs',
    dataSafe: 'Orders and cash recorded so far are safe on the till.',
    action: 'Press Try again. If that does not help, reload the page and tell support.',
    again: 'Try again',
  },
  working: 'The till is at work. What was sent counts only once, and what is recorded is safe.',
  places: {
    label: 'Places',
    sell: 'Sell',
    receipts: 'Receipts',
    drawer: 'Drawer',
    settings: 'Settings',
  },
  approval: {
    title: 'A manager has to approve',
    approve: 'Approve',
  },
};

export const shellWords: Bilingual<typeof vi> = { vi, en };
