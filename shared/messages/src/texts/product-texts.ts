import { nothingChanged } from '../data-safe.ts';
import type { Texts } from '../texts-of.ts';

export const productTexts = {
  ProductNotFound: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: 'Không tìm thấy mặt hàng này',
      action: 'Tìm lại theo tên hoặc quét mã. Hàng chưa có thì nhập tay.',
    },
    en: {
      title: 'This product was not found',
      action: 'Search by name or scan it. If it is not listed, enter it by hand.',
    },
  },
  BarcodeNotFound: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: ({ barcode }, { quote }) => `Chưa có mặt hàng nào mang mã ${quote(barcode)}`,
      action: 'Quét lại, hoặc tìm mặt hàng theo tên.',
    },
    en: {
      title: ({ barcode }, { quote }) => `No product carries the code ${quote(barcode)}`,
      action: 'Scan again, or search for the product by name.',
    },
  },
  BarcodeAmbiguous: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: ({ products }) => `Có ${products.length} mặt hàng cùng mang mã này`,
      action: 'Chọn mặt hàng theo tên, và báo quản lý sửa mã bị trùng.',
    },
    en: {
      title: ({ products }) => `${products.length} products carry this code`,
      action: 'Choose the product by name, and tell a manager about the double code.',
    },
  },
  QuantityNotDivisible: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: 'Mặt hàng này chỉ bán theo số nguyên',
      action: 'Nhập số lượng nguyên, ví dụ 1 hoặc 2.',
    },
    en: {
      title: 'This product is sold in whole units only',
      action: 'Enter a whole quantity, such as 1 or 2.',
    },
  },
  QuantityMissing: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: 'Mặt hàng này bán theo cân',
      action: 'Cân hàng rồi nhập số lượng.',
    },
    en: {
      title: 'This product is sold by weight',
      action: 'Weigh it and enter the quantity.',
    },
  },
  ModifierNotFound: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: 'Mặt hàng này không có tùy chọn đó',
      action: 'Chọn lại trong các tùy chọn của mặt hàng.',
    },
    en: {
      title: 'This product does not come with that option',
      action: 'Choose from the options of the product.',
    },
  },
  ModifiersOutOfRange: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: ({ group }, { quote }) => `Số tùy chọn ở ${quote(group)} chưa khớp`,
      action: ({ least, most }) => {
        if (least === most) return `Chọn đúng ${most} tùy chọn.`;
        return least === 0
          ? `Chọn nhiều nhất ${most} tùy chọn.`
          : `Chọn từ ${least} đến ${most} tùy chọn.`;
      },
    },
    en: {
      title: ({ group }, { quote }) => `${quote(group)} needs another number of options`,
      action: ({ least, most }) => {
        const options = most === 1 ? 'option' : 'options';
        if (least === most) return `Choose exactly ${most} ${options}.`;
        return least === 0
          ? `Choose at most ${most} ${options}.`
          : `Choose from ${least} to ${most} ${options}.`;
      },
    },
  },
} satisfies Partial<Texts>;
