import type { Bilingual } from '../state/words.ts';

const vi = {
  title: 'Máy tính tiền khác trong quán',
  lead: 'Máy trong cùng mạng tự tìm thấy nhau và nối thẳng với nhau, cả khi mất internet.',
  unpaired:
    'Các máy nhận ra nhau nhờ máy chủ: hãy ghép máy này với máy chủ trước, ở trang Máy này.',
  own: (addresses: string) => `Máy này ở ${addresses}.`,
  none: 'Chưa thấy máy nào khác.',
  unknown: 'Máy chưa rõ tên',
  notPaired: 'Chưa nối',
  inTouch: 'Đang nối',
  lastSeen: (when: string) => `Mất liên lạc, lần cuối ${when}`,
  neverSeen: 'Chưa liên lạc được lần nào',
  refused: (code: string) => `Máy kia không nhận máy này (${code})`,
  add: 'Thêm máy bằng địa chỉ',
  address: 'Địa chỉ của máy kia',
  addressLead:
    'Trang Máy tính bảng ở máy kia hiện địa chỉ này. Máy này nhớ, cả sau khi khởi động lại.',
  confirm: 'Nối với máy kia',
  remove: 'Bỏ',
};

const en: typeof vi = {
  title: 'Other tills of the shop',
  lead: 'Tills in one network find each other and speak directly, also without any internet.',
  unpaired:
    'Tills know each other by the server: first pair this one with the server, on the page This till.',
  own: (addresses: string) => `This till is at ${addresses}.`,
  none: 'No other till is in sight.',
  unknown: 'A till without a name yet',
  notPaired: 'Not connected',
  inTouch: 'In touch',
  lastSeen: (when: string) => `Out of touch, last seen ${when}`,
  neverSeen: 'Never answered yet',
  refused: (code: string) => `The other till does not accept this one (${code})`,
  add: 'Add a till by its address',
  address: 'Address of the other till',
  addressLead: 'Its Tablets page shows the address. This till keeps it, also after a restart.',
  confirm: 'Connect to it',
  remove: 'Remove',
};

export const neighbourWords: Bilingual<typeof vi> = { vi, en };
