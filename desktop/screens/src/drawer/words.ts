import type { Bilingual } from '../state/words.ts';

const vi = {
  openTitle: 'Mở ca',
  openLead: 'Đếm tiền đầu ca trong két theo từng mệnh giá.',
  open: 'Mở ca',
  title: 'Ca đang mở',
  tooLong: (since: string) => `Ca này mở từ ${since}, đã quá 24 giờ. Hãy đếm tiền và kết ca.`,
  since: 'Mở từ',
  float: 'Tiền đầu ca',
  movedIn: 'Thu khác vào két',
  movedOut: 'Chi từ két',
  sales: (count: number) => `Đã bán (${count} đơn)`,
  refunds: (count: number) => `Trả hàng (${count})`,
  expected: 'Phải có trong két',
  noSale: 'Mở két',
  cashIn: 'Nộp tiền vào két',
  cashOut: 'Chi tiền',
  close: 'Đếm tiền và kết ca',
  xReport: 'Báo cáo X',
  past: 'Các ca đã kết',
  exact: 'Khớp',
  variance: 'Lệch',
  approvedBy: (name: string) => `${name} duyệt`,
};

const en: typeof vi = {
  openTitle: 'Open the session',
  openLead: 'Count the float in the drawer, note by note.',
  open: 'Open the session',
  title: 'Session open',
  tooLong: (since: string) =>
    `This session has been open since ${since}, for more than 24 hours. Count the drawer and close it.`,
  since: 'Open since',
  float: 'Float',
  movedIn: 'Put into the drawer',
  movedOut: 'Taken out',
  sales: (count: number) => `Sold (${count} orders)`,
  refunds: (count: number) => `Refunds (${count})`,
  expected: 'Should be in the drawer',
  noSale: 'Open the drawer',
  cashIn: 'Put cash in',
  cashOut: 'Take cash out',
  close: 'Count and close',
  xReport: 'X report',
  past: 'Past closings',
  exact: 'No difference',
  variance: 'Difference',
  approvedBy: (name: string) => `approved by ${name}`,
};

export const drawerWords: Bilingual<typeof vi> = { vi, en };
