import { nothingChanged } from '../data-safe.ts';
import type { Texts } from '../texts-of.ts';

export const sessionTexts = {
  SessionAlreadyOpened: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: 'Ca đã được mở trước đó',
      action: 'Bán tiếp trong ca này, hoặc đóng ca rồi mở ca mới.',
    },
    en: {
      title: 'The shift was opened before',
      action: 'Go on selling in this shift, or close it and open a new one.',
    },
  },
  SessionNotOpen: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: { title: 'Chưa mở ca', action: 'Đếm tiền đầu ca rồi mở ca, sau đó bán tiếp.' },
    en: { title: 'No shift is open', action: 'Count the float and open a shift, then carry on.' },
  },
  SessionNotClosed: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: { title: 'Ca này chưa đóng', action: 'Đóng ca trước, rồi in lại báo cáo cuối ca.' },
    en: { title: 'This shift is not closed', action: 'Close it first, then reprint its Z report.' },
  },
  NotEnoughCash: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: ({ missing }, { money }) => `Tiền trong két còn thiếu ${money(missing)} để chi`,
      action: 'Chi số tiền nhỏ hơn, hoặc nộp thêm tiền vào két trước.',
    },
    en: {
      title: ({ missing }, { money }) => `The drawer is ${money(missing)} short of that`,
      action: 'Take out less, or put cash into the drawer first.',
    },
  },
  CashNotCounted: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: 'Chưa đếm tiền cuối ca',
      action: 'Đếm tiền trong két, nhập số đếm được, rồi đóng ca.',
    },
    en: {
      title: 'The cash has not been counted',
      action: 'Count the cash in the drawer, enter it, then close the shift.',
    },
  },
} satisfies Partial<Texts>;
