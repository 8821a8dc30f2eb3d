import { syncRefusalCodes } from '@pos/sync';
import type { Locale } from '@pos/kernel';
import { nothingChanged } from '../data-safe.ts';
import { syncTexts } from '../sync-texts.ts';
import type { Texts } from '../texts-of.ts';

/** Said when a till was to be let in by a server, and was not. */
export const linkTexts = {
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
} satisfies Texts<'ServerAway' | 'PairingRefused'>;

const textFor = (code: string) => {
  const known = syncRefusalCodes.find((each) => each === code);
  return known && syncTexts[known];
};
const titleIn = (code: string, language: Locale) => textFor(code)?.title[language];
const actionIn = (code: string, language: Locale) => textFor(code)?.action[language];
