import type { NeighbourProblem } from '@pos/api';
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
  NeighbourRefused: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: ({ problem }) => neighbourTitles[problem].vi,
      action: ({ problem }) => neighbourActions[problem].vi,
    },
    en: {
      title: ({ problem }) => neighbourTitles[problem].en,
      action: ({ problem }) => neighbourActions[problem].en,
    },
  },
} satisfies Texts<'OrderElsewhere' | 'ServerAway' | 'PairingRefused' | 'NeighbourRefused'>;

type ByProblem = Readonly<Record<NeighbourProblem, Readonly<Record<Locale, string>>>>;

const neighbourTitles: ByProblem = {
  nobody: {
    vi: 'Không có máy tính tiền nào trả lời ở địa chỉ này',
    en: 'No till answers at this address',
  },
  'another-shop': {
    vi: 'Máy tính tiền ở địa chỉ này là của cửa hàng khác',
    en: 'The till at this address is another shop’s',
  },
  'this-till': {
    vi: 'Đây là địa chỉ của chính máy này',
    en: 'This is the address of this till itself',
  },
};

const neighbourActions: ByProblem = {
  nobody: {
    vi: 'Bật máy kia, mở nó cho mạng của quán, rồi gõ đúng địa chỉ hiện trong phần Máy tính bảng của nó.',
    en: 'Switch the other till on, open it to the shop’s network, and type the address that its Tablets page shows.',
  },
  'another-shop': {
    vi: 'Gõ địa chỉ của một máy trong quán này. Máy kia vào quán này được bằng một mã ghép của máy chủ.',
    en: 'Type the address of a till of this shop. The other one joins it with a pairing code from the server.',
  },
  'this-till': {
    vi: 'Gõ địa chỉ của máy kia: nó hiện trong phần Máy tính bảng ở máy đó.',
    en: 'Type the other till’s address: its Tablets page shows it.',
  },
};

const textFor = (code: string) => {
  const known = syncRefusalCodes.find((each) => each === code);
  return known && syncTexts[known];
};
const titleIn = (code: string, language: Locale) => textFor(code)?.title[language];
const actionIn = (code: string, language: Locale) => textFor(code)?.action[language];
