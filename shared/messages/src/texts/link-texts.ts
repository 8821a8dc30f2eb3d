import { syncRefusalCodes } from '@pos/sync';
import type { Locale } from '@pos/kernel';
import { nothingChanged, salesUntouched } from '../data-safe.ts';
import { syncTexts } from '../sync-texts.ts';
import type { Texts } from '../texts-of.ts';

/** Said when a server was to let a till in, or to give it something, and did not. */
export const linkTexts = {
  OrderElsewhere: {
    retry: 'same-again',
    dataSafe: salesUntouched,
    vi: {
      title: 'Đơn cũ này nằm ở máy chủ, chưa tải về máy này',
      action: 'Kiểm tra mạng rồi thử lại: máy tự tải đơn về trong giây lát.',
    },
    en: {
      title: 'This old order lies on the server, and is not on this till yet',
      action: 'Check the network and try again: the till fetches the order by itself in a moment.',
    },
  },
  ServerAway: {
    retry: 'same-again',
    dataSafe: nothingChanged,
    vi: {
      title: 'Không gặp được máy chủ ở địa chỉ này',
      action: 'Kiểm tra địa chỉ và mạng rồi thử lại. Trong lúc đó cứ bán bình thường.',
    },
    en: {
      title: 'No server answers at this address',
      action: 'Check the address and the network, then try again. Go on selling meanwhile.',
    },
  },
  PairingRefused: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: ({ code }) => titleIn(code, 'vi') ?? 'Máy chủ không cho ghép máy này',
      action: ({ code }) => actionIn(code, 'vi') ?? 'Xin một mã ghép mới rồi thử lại.',
    },
    en: {
      title: ({ code }) => titleIn(code, 'en') ?? 'The server does not pair this till',
      action: ({ code }) => actionIn(code, 'en') ?? 'Ask for a new pairing code and try again.',
    },
  },
} satisfies Texts<'OrderElsewhere' | 'ServerAway' | 'PairingRefused'>;

const textFor = (code: string) => {
  const known = syncRefusalCodes.find((each) => each === code);
  return known && syncTexts[known];
};
const titleIn = (code: string, language: Locale) => textFor(code)?.title[language];
const actionIn = (code: string, language: Locale) => textFor(code)?.action[language];
