import type { Bilingual } from '../state/words.ts';

const vi = {
  title: 'Đếm tiền và kết ca',
  lead: 'Đếm hết tiền trong két theo từng mệnh giá, kể cả tiền đầu ca.',
  counted: 'Đã đếm xong',
  again: 'Đếm lại',
  close: 'Kết ca',
  countedAs: (attempt: number) => (attempt === 1 ? 'Đã đếm' : `Đã đếm (lần ${attempt})`),
  expected: 'Phải có trong két',
  exact: 'Khớp',
  over: 'Thừa',
  short: 'Thiếu',
  blind: 'Chênh lệch hiện trên phiếu sau khi kết ca. Có thể đếm lại trước khi kết.',
  next: 'Lần đếm đã được ghi. Có thể đếm lại trước khi kết ca.',
  reportTitle: (number: string) => `Đã kết ca · ${number}`,
  reportLead: 'Phiếu kết ca đã lưu và không sửa được nữa.',
  allMovements: 'Gộp các lần',
  newSession: 'Xong',
};

const en: typeof vi = {
  title: 'Count and close',
  lead: 'Count everything in the drawer note by note, the float included.',
  counted: 'Counted',
  again: 'Count again',
  close: 'Close the session',
  countedAs: (attempt: number) => (attempt === 1 ? 'Counted' : `Counted (count ${attempt})`),
  expected: 'Should be in the drawer',
  exact: 'Exact',
  over: 'Over',
  short: 'Short',
  blind:
    'The difference stands on the report once the session is closed. You may count again first.',
  next: 'The count has been kept. You may count again before closing.',
  reportTitle: (number: string) => `Session closed · ${number}`,
  reportLead: 'The report is saved and can no longer change.',
  allMovements: 'All together',
  newSession: 'Done',
};

/** Counting the drawer at the end, and the report that follows. */
export const closeWords: Bilingual<typeof vi> = { vi, en };
