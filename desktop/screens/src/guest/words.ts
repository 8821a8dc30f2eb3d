import type { Bilingual } from '../state/words.ts';

const vi = {
  hello: 'Xin chào quý khách',
  order: 'Đơn hàng của quý khách',
  code: 'Mã chuyển khoản cho đơn này',
  scan: 'Quét mã để chuyển khoản đúng số tiền',
};

const en: typeof vi = {
  hello: 'Welcome',
  order: 'Your order',
  code: 'Transfer code of this order',
  scan: 'Scan to transfer the exact amount',
};

export const guestWords: Bilingual<typeof vi> = { vi, en };
