import type { RefusalWords } from '@pos/api';
import type { Trouble } from '../state/notice.ts';
import type { Bilingual } from '../state/words.ts';

const orderStays = { vi: 'Đơn không thay đổi.', en: 'The order has not changed.' };

const vi = {
  locked: (code: string): Trouble => ({
    text: `Chưa nhận mã ${code}: hãy đăng nhập rồi quét lại.`,
    dataSafe: orderStays.vi,
  }),
  closed: (code: string): Trouble => ({
    text: `Chưa thêm mã ${code}: hãy mở ca rồi quét lại.`,
    dataSafe: orderStays.vi,
  }),
  busy: (code: string): Trouble => ({
    text: `Chưa thêm mã ${code}: hãy xong việc đang mở rồi quét lại.`,
    dataSafe: orderStays.vi,
  }),
  refused: (code: string, { title, dataSafe }: RefusalWords): Trouble => ({
    text: `Chưa thêm mã ${code}: ${title}.`,
    dataSafe,
  }),
};

const en: typeof vi = {
  locked: (code: string): Trouble => ({
    text: `${code} was not taken: log in, then scan again.`,
    dataSafe: orderStays.en,
  }),
  closed: (code: string): Trouble => ({
    text: `${code} was not added: open a session, then scan again.`,
    dataSafe: orderStays.en,
  }),
  busy: (code: string): Trouble => ({
    text: `${code} was not added: finish what is open, then scan again.`,
    dataSafe: orderStays.en,
  }),
  refused: (code: string, { title, dataSafe }: RefusalWords): Trouble => ({
    text: `${code} was not added: ${title}.`,
    dataSafe,
  }),
};

/** What is said of a code that goes nowhere. */
export const scanWords: Bilingual<typeof vi> = { vi, en };
export type ScanWords = typeof vi;
