import type { Bilingual } from '@pos/screens/ui';

const vi = {
  'not-promised': {
    title: 'Trình duyệt chưa hứa giữ dữ liệu trên máy này.',
    lead: 'Món ghi lúc mất liên lạc chỉ có ở đây cho tới khi gửi được: giữ máy trong tầm Wi-Fi của quán, đừng xóa dữ liệu trình duyệt.',
  },
  'nearly-full': {
    title: 'Bộ nhớ của máy này sắp đầy.',
    lead: 'Xóa bớt ảnh hoặc ứng dụng trước khi phục vụ. Món đã ghi vẫn an toàn và tự gửi tới quầy.',
  },
  full: 'Bộ nhớ của máy này đã đầy, chưa ghi thêm món được.',
  allSent: 'Mọi việc đã ghi đều đã gửi đi. Gọi món ở quầy, và xóa bớt ảnh hoặc ứng dụng.',
  sending: (count: number) =>
    `${count} việc mới chỉ có ở đây và tự gửi khi thấy quầy: đừng đóng trang này. Gọi món ở quầy.`,
  read: 'Đã hiểu',
};

const en: typeof vi = {
  'not-promised': {
    title: 'This browser has not promised to keep what is saved here.',
    lead: 'What is ordered out of reach is only here until it is sent: stay within the shop’s Wi-Fi, and do not clear browsing data.',
  },
  'nearly-full': {
    title: 'This tablet is nearly full.',
    lead: 'Delete photos or apps before serving. What was ordered is safe and goes to the till by itself.',
  },
  full: 'This tablet is full and cannot save more orders.',
  allSent: 'Everything saved has been sent. Order at the till, and delete photos or apps.',
  sending: (count: number) =>
    `${count} saved only here, sent as soon as a till is in sight: do not close this page. Order at the till.`,
  read: 'Understood',
};

export const storageWords: Bilingual<typeof vi> = { vi, en };
