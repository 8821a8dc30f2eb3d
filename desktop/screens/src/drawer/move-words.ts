import type { Bilingual } from '../state/words.ts';

const vi = {
  in: {
    title: 'Nộp tiền vào két',
    amount: 'Số tiền nộp',
    confirm: 'Nộp vào két',
    reasons: ['Thêm tiền lẻ', 'Nộp bù', 'Thu nợ khách'],
  },
  out: {
    title: 'Chi tiền từ két',
    amount: 'Số tiền chi',
    confirm: 'Chi tiền',
    reasons: ['Gửi ngân hàng', 'Trả nhà cung cấp', 'Mua đồ lặt vặt', 'Tạm ứng'],
  },
  noSale: {
    title: 'Mở két không bán hàng',
    lead: 'Lần mở két này được ghi lại kèm tên và lý do.',
    confirm: 'Mở két',
    reasons: ['Đổi tiền lẻ', 'Kiểm tra két', 'Khách đổi tiền'],
  },
};

const en: typeof vi = {
  in: {
    title: 'Put cash in',
    amount: 'Amount put in',
    confirm: 'Put it in',
    reasons: ['More change', 'Making up a shortage', 'Debt collected'],
  },
  out: {
    title: 'Take cash out',
    amount: 'Amount taken out',
    confirm: 'Take it out',
    reasons: ['To the bank', 'Supplier paid', 'Small purchases', 'Advance'],
  },
  noSale: {
    title: 'Open the drawer without a sale',
    lead: 'This opening is recorded with a name and a reason.',
    confirm: 'Open the drawer',
    reasons: ['Change for notes', 'Checking the drawer', 'Guest wants change'],
  },
};

/** Cash that moves, or a drawer that opens, without a sale. */
export const moveWords: Bilingual<typeof vi> = { vi, en };
