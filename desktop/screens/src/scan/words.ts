import type { Bilingual } from '../state/words.ts';

const vi = {
  locked: (code: string) => `Chưa nhận mã ${code}: hãy đăng nhập rồi quét lại.`,
  closed: (code: string) => `Chưa thêm mã ${code}: hãy mở ca rồi quét lại.`,
  busy: (code: string) =>
    `Chưa thêm mã ${code}: hãy xong việc đang mở rồi quét lại. Đơn không thay đổi.`,
  refused: (code: string, why: string) => `Chưa thêm mã ${code}: ${why}. Đơn không thay đổi.`,
};

const en: typeof vi = {
  locked: (code: string) => `${code} was not taken: log in, then scan again.`,
  closed: (code: string) => `${code} was not added: open a session, then scan again.`,
  busy: (code: string) =>
    `${code} was not added: finish what is open, then scan again. The order has not changed.`,
  refused: (code: string, why: string) =>
    `${code} was not added: ${why}. The order has not changed.`,
};

/** What is said of a code that goes nowhere. */
export const scanWords: Bilingual<typeof vi> = { vi, en };
