import type { Bilingual } from '../state/words.ts';

const vi = {
  title: 'Nhập mã PIN',
  pin: (digits: number) => `Mã PIN, đã nhập ${digits} số`,
  workOf: (name: string) =>
    `Việc đang làm của ${name} vẫn còn. Người khác nhập PIN của mình để đổi ngay.`,
  enter: 'Đăng nhập',
  lockedFor: (seconds: number) => `Thử lại sau ${seconds} giây`,
  dark: 'Giao diện tối',
  light: 'Giao diện sáng',
};

const en: typeof vi = {
  title: 'Enter your PIN',
  pin: (digits: number) => `PIN, ${digits} digits entered`,
  workOf: (name: string) =>
    `The work of ${name} is kept. Somebody else types their own PIN to switch at once.`,
  enter: 'Log in',
  lockedFor: (seconds: number) => `Try again in ${seconds} s`,
  dark: 'Dark appearance',
  light: 'Light appearance',
};

export const loginWords: Bilingual<typeof vi> = { vi, en };
