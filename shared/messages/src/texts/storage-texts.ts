import { notSaved, perhapsNotSaved } from '../data-safe.ts';
import type { Texts } from '../texts-of.ts';

export const storageTexts = {
  DiskFull: {
    retry: 'same-again',
    dataSafe: notSaved,
    vi: {
      title: 'Ổ đĩa của máy đã đầy',
      action: 'Nhờ quản lý dọn bớt ổ đĩa rồi bấm lại. Không xóa thư mục dữ liệu của Quầy.',
    },
    en: {
      title: 'The disk of this till is full',
      action: 'Ask a manager to free some space, then press again. Keep the data folder of Quầy.',
    },
  },
  TabletFull: {
    retry: 'same-again',
    dataSafe: notSaved,
    vi: {
      title: 'Bộ nhớ của máy tính bảng đã đầy',
      action:
        'Gọi món này ở quầy. Khi mọi việc đã tới quầy, xóa bớt ảnh hoặc ứng dụng trên máy rồi bấm lại.',
    },
    en: {
      title: 'This tablet has no room left',
      action:
        'Order this at the till. Once everything has reached it, delete photos or apps, then press again.',
    },
  },
  JournalReadOnly: {
    retry: 'same-again',
    dataSafe: notSaved,
    vi: {
      title: 'Ổ đĩa của máy chỉ đọc, không ghi được',
      action: 'Tạm ngừng bán trên máy này và báo quản lý kiểm tra ổ đĩa.',
    },
    en: {
      title: 'The disk of this till can be read but not written',
      action: 'Stop selling on this till and ask a manager to look at the disk.',
    },
  },
  JournalBusy: {
    retry: 'same-again',
    dataSafe: notSaved,
    vi: {
      title: 'Máy đang bận ghi dữ liệu',
      action: 'Đợi vài giây rồi bấm lại. Nếu vẫn bận, khởi động lại máy.',
    },
    en: {
      title: 'The till is busy writing',
      action: 'Wait a few seconds and press again. If it stays busy, restart the till.',
    },
  },
  StorageFailed: {
    retry: 'same-again',
    dataSafe: perhapsNotSaved,
    vi: {
      title: 'Không ghi được vào ổ đĩa của máy',
      action: 'Bấm lại một lần. Nếu vẫn lỗi, tạm ngừng bán trên máy này và báo quản lý.',
    },
    en: {
      title: 'The disk of this till could not be written',
      action: 'Press once more. If it fails again, stop selling on this till and tell a manager.',
    },
  },
} satisfies Partial<Texts>;
