import { nothingChanged, salesUntouched } from '../data-safe.ts';
import type { Texts } from '../texts-of.ts';

export const accessTexts = {
  NotPermitted: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: (refusal, { permission, percent }) => {
        const upTo = refusal.share === null ? '' : ` đến mức ${percent(refusal.share)}`;
        return `Cần quyền ${permission(refusal.permission)}${upTo}`;
      },
      action: 'Nhờ quản lý nhập PIN để duyệt.',
    },
    en: {
      title: (refusal, { permission, percent }) => {
        const upTo = refusal.share === null ? '' : ` up to ${percent(refusal.share)}`;
        return `This needs the permission ${permission(refusal.permission)}${upTo}`;
      },
      action: 'Ask a manager to approve it with their PIN.',
    },
  },
  ApprovalRefused: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: (refusal, { permission }) =>
        `Người duyệt chưa đủ quyền ${permission(refusal.permission)}`,
      action: 'Nhờ người có đủ quyền này nhập PIN của họ.',
    },
    en: {
      title: (refusal, { permission }) =>
        `The approval is not enough for ${permission(refusal.permission)}`,
      action: 'Ask somebody with enough of this permission to enter their PIN.',
    },
  },
  TokenMissing: {
    retry: 'same-again',
    dataSafe: nothingChanged,
    vi: { title: 'Chưa đăng nhập', action: 'Nhập PIN để đăng nhập, rồi làm tiếp.' },
    en: { title: 'Nobody is logged in', action: 'Enter your PIN to log in, then carry on.' },
  },
  TokenExpired: {
    retry: 'same-again',
    dataSafe: nothingChanged,
    vi: {
      title: 'Phiên đăng nhập đã hết hạn',
      action: 'Nhập PIN để đăng nhập lại, rồi làm tiếp.',
    },
    en: { title: 'Your login has ended', action: 'Enter your PIN to log in again, then carry on.' },
  },
  WrongPin: {
    retry: 'after-change',
    dataSafe: salesUntouched,
    vi: {
      title: 'PIN chưa đúng',
      action: ({ attemptsLeft }) =>
        attemptsLeft > 0
          ? `Nhập lại PIN. Còn ${attemptsLeft} lần thử.`
          : 'Đợi một lúc rồi nhập lại, hoặc nhờ quản lý.',
    },
    en: {
      title: 'That PIN is not known here',
      action: ({ attemptsLeft }) =>
        attemptsLeft > 0
          ? `Enter the PIN again. ${attemptsLeft} ${attemptsLeft === 1 ? 'try is' : 'tries are'} left.`
          : 'Wait a while and enter it again, or ask a manager.',
    },
  },
  PinLocked: {
    retry: 'same-again',
    dataSafe: salesUntouched,
    vi: {
      title: 'Nhập sai PIN nhiều lần',
      action: ({ retryInSeconds }, { wait }) =>
        `Đợi ${wait(retryInSeconds)} rồi thử lại, hoặc nhờ quản lý.`,
    },
    en: {
      title: 'Too many wrong PINs',
      action: ({ retryInSeconds }, { wait }) =>
        `Wait ${wait(retryInSeconds)} and try again, or ask a manager.`,
    },
  },
  OriginNotAllowed: {
    retry: 'never',
    dataSafe: nothingChanged,
    vi: {
      title: 'Trang web này không được phép kết nối với máy tính tiền',
      action: 'Mở trang bán hàng ở đúng địa chỉ của máy tính tiền.',
    },
    en: {
      title: 'This web page may not talk to the till',
      action: 'Open the till at its own address.',
    },
  },
} satisfies Partial<Texts>;
