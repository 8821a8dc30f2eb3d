import type { Locale } from '@pos/kernel';
import type { SyncRefusalCode } from '@pos/sync';
import type { Bilingual } from './bilingual.ts';
import { pairingTexts } from './pairing-texts.ts';
import type { SyncText } from './sync-text.ts';

export interface ToldSyncRefusal {
  readonly code: SyncRefusalCode;
  readonly title: string;
  readonly dataSafe: string;
  readonly action: string;
}

/** Whatever a peer refuses, the sale lies in the journal of the till that made it. */
const keptHere: Bilingual = {
  vi: 'Dữ liệu vẫn an toàn trên máy này.',
  en: 'The data is safe on this till.',
};

/** What a till is told when hub or cloud refuses its events, in words. */
export const tellSync = (code: SyncRefusalCode, language: Locale): ToldSyncRefusal => ({
  code,
  title: syncTexts[code].title[language],
  dataSafe: keptHere[language],
  action: syncTexts[code].action[language],
});

const updateAndReport: Bilingual = {
  vi: 'Cập nhật phần mềm. Nếu vẫn báo, xuất nhật ký và gửi cho bộ phận hỗ trợ.',
  en: 'Update the software. If it stays, export the journal and send it to support.',
};

export const syncTexts: { readonly [Code in SyncRefusalCode]: SyncText } = {
  ...pairingTexts,
  RequestUnreadable: {
    retry: 'after-change',
    title: {
      vi: 'Máy chủ không đọc được dữ liệu gửi lên',
      en: 'The server could not read what was sent',
    },
    action: updateAndReport,
  },
  RequestTooLarge: {
    retry: 'after-change',
    title: {
      vi: 'Gói dữ liệu gửi lên quá lớn',
      en: 'What was sent at once is too large',
    },
    action: {
      vi: 'Không cần làm gì: máy sẽ tự gửi thành từng phần nhỏ hơn.',
      en: 'Nothing to do: the till sends it again in smaller parts.',
    },
  },
  ProtocolUnknown: {
    retry: 'after-change',
    title: {
      vi: 'Phiên bản của máy và máy chủ không khớp',
      en: 'The versions of till and server do not fit',
    },
    action: {
      vi: 'Cập nhật phần mềm của máy này. Vẫn bán hàng bình thường trong khi chờ.',
      en: 'Update the software of this till. Selling goes on meanwhile.',
    },
  },
  FenceStale: {
    retry: 'same-again',
    title: {
      vi: 'Một máy khác đang dùng danh tính của máy này',
      en: 'Another machine speaks in the name of this till',
    },
    action: {
      vi: 'Kiểm tra xem thư mục dữ liệu có bị sao chép không, rồi tắt một trong hai máy.',
      en: 'See whether the data folder was copied, then switch one of the two off.',
    },
  },
  SnapshotNeeded: {
    retry: 'after-change',
    title: {
      vi: 'Máy này đã ngừng đồng bộ quá lâu',
      en: 'This till has been away for too long',
    },
    action: {
      vi: 'Giữ máy nối mạng để tải lại dữ liệu của cửa hàng.',
      en: 'Leave the till online: it loads the data of the shop anew.',
    },
  },
  SnapshotUnfit: {
    retry: 'never',
    title: {
      vi: 'Bản chụp dữ liệu cửa hàng không khớp',
      en: 'A snapshot of the shop does not fit its journal',
    },
    action: {
      vi: 'Không cần làm gì: máy bỏ qua bản chụp này và đọc toàn bộ nhật ký.',
      en: 'Nothing to do: it is left aside, and the whole journal is read instead.',
    },
  },
  ServerBusy: {
    retry: 'same-again',
    title: { vi: 'Máy chủ đang bận', en: 'The server is busy' },
    action: {
      vi: 'Không cần làm gì: máy sẽ tự gửi lại sau.',
      en: 'Nothing to do: the till tries again by itself.',
    },
  },
  EventUnreadable: {
    retry: 'after-change',
    title: {
      vi: 'Có dữ liệu mà máy chủ không đọc được',
      en: 'The server could not read some of the data',
    },
    action: updateAndReport,
  },
  EventTooLarge: {
    retry: 'never',
    title: {
      vi: 'Có một bản ghi quá lớn để gửi đi',
      en: 'One record is too large to be sent',
    },
    action: {
      vi: 'Xuất nhật ký của máy này và gửi cho bộ phận hỗ trợ.',
      en: 'Export the journal of this till and send it to support.',
    },
  },
  ChainBroken: {
    retry: 'never',
    title: {
      vi: 'Dữ liệu gửi đi bị đứt đoạn hoặc đã bị sửa',
      en: 'What was sent is broken or was changed',
    },
    action: {
      vi: 'Kiểm tra nhật ký của máy này, rồi gửi bản xuất cho bộ phận hỗ trợ.',
      en: 'Verify the journal of this till, then send its export to support.',
    },
  },
  ForeignStore: {
    retry: 'never',
    title: {
      vi: 'Dữ liệu này thuộc về cửa hàng khác',
      en: 'This data belongs to another shop',
    },
    action: {
      vi: 'Kiểm tra xem máy đã được ghép với đúng cửa hàng chưa.',
      en: 'See whether the till is paired with the right shop.',
    },
  },
  DeviceUnknown: {
    retry: 'after-change',
    title: {
      vi: 'Máy chủ chưa biết máy này',
      en: 'The server does not know this till yet',
    },
    action: {
      vi: 'Ghép máy với cửa hàng bằng mã ghép do quản lý cấp.',
      en: 'Pair the till with the shop by a code from a manager.',
    },
  },
  SignatureWrong: {
    retry: 'never',
    title: {
      vi: 'Chữ ký của máy không đúng',
      en: 'The signature is not the one of this till',
    },
    action: {
      vi: 'Báo quản lý: dữ liệu có thể đã bị sửa. Xuất nhật ký trước khi làm gì khác.',
      en: 'Tell a manager: data may have been changed. Export the journal before anything else.',
    },
  },
};
