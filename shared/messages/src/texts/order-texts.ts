import { nothingChanged } from '../data-safe.ts';
import type { Texts } from '../texts-of.ts';

export const orderTexts = {
  OrderAlreadyOpened: {
    retry: 'never',
    dataSafe: nothingChanged,
    vi: {
      title: 'Đơn này đã được mở từ trước',
      action: 'Tìm đơn này trong danh sách đơn, hoặc mở đơn mới.',
    },
    en: {
      title: 'This order was opened before',
      action: 'Find it in the list of orders, or open a new one.',
    },
  },
  OrderNotFound: {
    retry: 'never',
    dataSafe: nothingChanged,
    vi: {
      title: 'Không tìm thấy đơn này',
      action: 'Tìm lại trong danh sách đơn, hoặc mở đơn mới.',
    },
    en: {
      title: 'This order was not found',
      action: 'Look in the list of orders again, or open a new one.',
    },
  },
  OrderAlreadySettled: {
    retry: 'never',
    dataSafe: nothingChanged,
    vi: {
      title: 'Đơn này đã thanh toán xong',
      action: 'Mở đơn mới để bán thêm. Nếu khách trả hàng, bấm Trả hàng.',
    },
    en: {
      title: 'This order has been paid',
      action: 'Open a new order to sell more. If goods come back, press Refund.',
    },
  },
  OrderAlreadyVoided: {
    retry: 'never',
    dataSafe: nothingChanged,
    vi: { title: 'Đơn này đã hủy', action: 'Mở đơn mới để bán tiếp.' },
    en: { title: 'This order was voided', action: 'Open a new order to go on selling.' },
  },
  OrderIsParked: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: { title: 'Đơn này đang tạm giữ', action: 'Gọi lại đơn rồi làm tiếp.' },
    en: { title: 'This order is on hold', action: 'Recall the order, then carry on.' },
  },
  OrderNotParked: {
    retry: 'never',
    dataSafe: nothingChanged,
    vi: { title: 'Đơn này đang mở sẵn', action: 'Cứ làm tiếp trên đơn này.' },
    en: { title: 'This order is open already', action: 'Carry on with the order as it is.' },
  },
  AmountTooLarge: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: 'Số tiền của đơn lớn quá mức cho phép',
      action: 'Xem lại số lượng và đơn giá của dòng này.',
    },
    en: {
      title: 'The order would come to more than the till can hold',
      action: 'Check the quantity and the price of this line.',
    },
  },
  LineAlreadyAdded: {
    retry: 'never',
    dataSafe: nothingChanged,
    vi: {
      title: 'Dòng này đã có trong đơn',
      action: 'Xem lại đơn. Muốn bán thêm thì tăng số lượng.',
    },
    en: {
      title: 'This line is on the order already',
      action: 'Look at the order. To sell more of it, raise the quantity.',
    },
  },
  LineNotFound: {
    retry: 'never',
    dataSafe: nothingChanged,
    vi: {
      title: 'Không tìm thấy dòng này trong đơn',
      action: 'Xem lại đơn rồi chọn một dòng đang có.',
    },
    en: {
      title: 'This line is not on the order',
      action: 'Look at the order and choose a line that is there.',
    },
  },
  MoreThanOnTheLine: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: ({ left }, { quantity }) => `Dòng này chỉ còn ${quantity(left)}`,
      action: ({ left }, { quantity }) => `Nhập số lượng từ ${quantity(left)} trở xuống.`,
    },
    en: {
      title: ({ left }, { quantity }) => `This line holds only ${quantity(left)}`,
      action: ({ left }, { quantity }) => `Enter a quantity of ${quantity(left)} or less.`,
    },
  },
  DiscountAlreadyGiven: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: 'Đơn này đã có mức giảm giá đó',
      action: 'Muốn đổi thì bỏ mức giảm cũ trước, rồi giảm lại.',
    },
    en: {
      title: 'The order has this discount already',
      action: 'To change it, take the old discount off first, then give it anew.',
    },
  },
  DiscountNotFound: {
    retry: 'never',
    dataSafe: nothingChanged,
    vi: {
      title: 'Không tìm thấy mức giảm giá này trong đơn',
      action: 'Xem lại đơn: mức giảm này có thể đã được bỏ.',
    },
    en: {
      title: 'This discount is not on the order',
      action: 'Look at the order: the discount may have been taken off before.',
    },
  },
  MinimumOrderNotReached: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: ({ minimum }, { money }) => `Đơn chưa đủ ${money(minimum)} để được giảm giá`,
      action: 'Thêm hàng cho đủ mức, hoặc bán tiếp mà không giảm.',
    },
    en: {
      title: ({ minimum }, { money }) => `This discount needs an order of ${money(minimum)}`,
      action: 'Add goods to reach the amount, or go on without the discount.',
    },
  },
} satisfies Partial<Texts>;
