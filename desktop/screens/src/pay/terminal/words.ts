import type { Bilingual } from '../../state/words.ts';

const vi = {
  choice: 'Nhận thẻ bằng',
  byHand: 'Nhập tay theo phiếu',
  lead: 'Số tiền được gửi thẳng sang máy cà thẻ. Khách đưa thẻ vào máy, kết quả tự ghi vào đơn.',
  title: 'Thanh toán bằng thẻ',
  amount: 'Số tiền trên máy cà thẻ',
  waiting: (terminal: string) => `Mời khách đưa thẻ vào ${terminal}…`,
  recalling: (terminal: string) => `Đang hỏi lại ${terminal}…`,
  stop: 'Dừng chờ thẻ',
  unknown: {
    title: 'Chưa rõ thẻ đã bị trừ tiền hay chưa',
    why: (terminal: string) =>
      `Đường dây tới ${terminal} đứt sau khi đã gửi số tiền. Đơn vẫn an toàn trong máy này.`,
    what: 'Đừng quẹt lại: khách có thể bị trừ hai lần. Hãy hỏi lại máy cà thẻ trước.',
    again: 'Hỏi lại máy cà thẻ',
    person: 'Máy vẫn không trả lời? Quản lý xem phiếu hoặc màn hình của máy cà thẻ rồi quyết định.',
    slip: 'Theo phiếu: loại thẻ, 4 số cuối, mã chuẩn chi',
    slipHint: 'VISA *1234 004217',
    charged: 'Đã trừ tiền',
    notCharged: 'Chưa trừ tiền',
  },
  declined: {
    aborted: 'Đã dừng, thẻ không bị trừ tiền.',
    'not-charged': 'Máy cà thẻ xác nhận: thẻ không bị trừ tiền.',
    byPerson: 'Đã xác nhận: thẻ không bị trừ tiền.',
    other: (code: string) =>
      `Thẻ bị từ chối, không bị trừ tiền (mã ${code}). Mời khách thử thẻ khác hoặc cách trả khác.`,
  },
  notSent: {
    offline: 'Không thấy máy cà thẻ, chưa có gì được gửi đi. Kiểm tra nguồn và cáp, hoặc nhập tay.',
    busy: 'Máy cà thẻ đang bận, chưa có gì được gửi đi. Chờ một chút rồi gửi lại.',
  },
};

const en: typeof vi = {
  choice: 'Card taken by',
  byHand: 'Copy the slip by hand',
  lead: 'The amount goes straight to the terminal. The guest holds the card to it, and the result is recorded by itself.',
  title: 'Payment by card',
  amount: 'Amount on the terminal',
  waiting: (terminal: string) => `Ask the guest to hold the card to ${terminal}…`,
  recalling: (terminal: string) => `Asking ${terminal} again…`,
  stop: 'Stop waiting for the card',
  unknown: {
    title: 'It is not known whether the card was charged',
    why: (terminal: string) =>
      `The line to ${terminal} was cut after the amount was sent. The order is safe on this till.`,
    what: 'Do not charge again: the guest might pay twice. Ask the terminal first.',
    again: 'Ask the terminal again',
    person: 'Still no answer? A manager looks at the terminal’s slip or display, and decides.',
    slip: 'From the slip: scheme, last 4 digits, approval code',
    slipHint: 'VISA *1234 004217',
    charged: 'It was charged',
    notCharged: 'It was not charged',
  },
  declined: {
    aborted: 'Stopped. The card was not charged.',
    'not-charged': 'The terminal says that the card was not charged.',
    byPerson: 'Confirmed: the card was not charged.',
    other: (code: string) =>
      `The card was declined and not charged (code ${code}). Try another card or another way to pay.`,
  },
  notSent: {
    offline:
      'The terminal is not there, and nothing was sent. Check power and cable, or copy a slip by hand.',
    busy: 'The terminal is busy, and nothing was sent. Wait a moment, then send it again.',
  },
};

export const terminalWords: Bilingual<typeof vi> = { vi, en };
export type TerminalWords = typeof vi;
