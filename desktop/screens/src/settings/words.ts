import type { Bilingual } from '../state/words.ts';

const vi = {
  pagesLabel: 'Cài đặt',
  pages: { till: 'Máy này', devices: 'Thiết bị', tablets: 'Máy tính bảng', papers: 'Mẫu phiếu' },
  title: 'Cài đặt máy này',
  lead: 'Chỉ đổi màn hình này. Máy khác trong cửa hàng giữ cách của nó.',
  language: 'Ngôn ngữ',
  languages: { vi: 'Tiếng Việt', en: 'English' },
  theme: 'Giao diện',
  themes: { light: 'Sáng', dark: 'Tối' },
  sounds: 'Âm thanh khi quét',
  soundsLead: 'Một tiếng cao khi đã thêm hàng, hai tiếng trầm khi không nhận.',
  on: 'Bật',
  off: 'Tắt',
  tryIt: 'Nghe thử',
  lock: 'Tự khóa màn hình',
  lockLead: 'Khi không ai chạm vào màn hình. Việc đang làm vẫn còn khi mở khóa.',
  minutes: (minutes: number) => `${minutes} phút`,
  never: 'Không khóa',
};

const en: typeof vi = {
  pagesLabel: 'Settings',
  pages: { till: 'This till', devices: 'Devices', tablets: 'Tablets', papers: 'Papers' },
  title: 'Settings of this till',
  lead: 'They change this screen only. Other tills of the shop keep their own.',
  language: 'Language',
  languages: { vi: 'Tiếng Việt', en: 'English' },
  theme: 'Appearance',
  themes: { light: 'Light', dark: 'Dark' },
  sounds: 'Sounds while scanning',
  soundsLead: 'One high tone when something was added, two low ones when it was refused.',
  on: 'On',
  off: 'Off',
  tryIt: 'Listen',
  lock: 'Lock the screen by itself',
  lockLead: 'When nobody has touched it. What was being done is there again afterwards.',
  minutes: (minutes: number) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
  never: 'Never',
};

export const settingsWords: Bilingual<typeof vi> = { vi, en };
