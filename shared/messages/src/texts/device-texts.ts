import { nothingChanged } from '../data-safe.ts';
import type { Texts } from '../texts-of.ts';

export const deviceTexts = {
  PrinterNotFound: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: ({ printer }, { quote }) => `Không tìm thấy máy in ${quote(printer)}`,
      action: 'Chọn một máy in có trong danh sách thiết bị.',
    },
    en: {
      title: ({ printer }, { quote }) => `The printer ${quote(printer)} was not found`,
      action: 'Choose one that stands in the list of devices.',
    },
  },
  PrinterModelNotFound: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: ({ model }, { quote }) => `Chưa biết loại máy in ${quote(model)}`,
      action: 'Chọn loại gần giống nhất trong danh sách, rồi in phiếu thử.',
    },
    en: {
      title: ({ model }, { quote }) => `The printer model ${quote(model)} is not known`,
      action: 'Choose the one that is most like it, then print a test slip.',
    },
  },
  PaperOnItsWay: {
    retry: 'never',
    dataSafe: nothingChanged,
    vi: {
      title: 'Phiếu này đã bắt đầu in',
      action: 'Nhìn máy in trước. Nếu phiếu không ra, hãy in lại; bản in lại có ghi rõ.',
    },
    en: {
      title: 'This paper has begun to print',
      action: 'Look at the printer first. If it did not come out, reprint it; the copy is marked.',
    },
  },
} satisfies Partial<Texts>;
