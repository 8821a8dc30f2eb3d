import { nothingChanged } from '../data-safe.ts';
import type { Texts } from '../texts-of.ts';

export const paymentTexts = {
  NothingToSettle: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: { title: 'Đơn chưa có hàng nào', action: 'Thêm hàng vào đơn rồi bấm Thanh toán.' },
    en: { title: 'There is nothing on the order', action: 'Add goods to it, then press Pay.' },
  },
  ReturnsOutdated: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: 'Hàng khách mang đổi đã khác lúc chọn',
      action: 'Bỏ hàng đổi khỏi đơn, quét lại phiếu cũ rồi chọn lại món khách trả.',
    },
    en: {
      title: 'The goods to exchange are no longer what was chosen',
      action: 'Take them off the order, scan the old receipt and choose what comes back again.',
    },
  },
  NothingDue: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: 'Không có tiền mặt nào để thu',
      action: 'Nếu khách còn phải trả, nhập số tiền khách đưa. Nếu đã đủ, bấm Thanh toán.',
    },
    en: {
      title: 'There is no cash to take',
      action: 'If money is still due, enter what the customer gives. If not, press Pay.',
    },
  },
  TenderTooLarge: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: ({ due }, { money }) =>
        due > 0 ? `Khách chỉ còn phải trả ${money(due)}` : 'Đơn này đã thu đủ tiền',
      action: ({ due }, { money }) =>
        due > 0
          ? `Nhập số tiền từ ${money(due)} trở xuống. Chỉ tiền mặt mới có tiền thừa trả lại.`
          : 'Không thu thêm. Bấm Thanh toán để hoàn tất đơn.',
    },
    en: {
      title: ({ due }, { money }) =>
        due > 0 ? `Only ${money(due)} is still due` : 'The order has been paid in full',
      action: ({ due }, { money }) =>
        due > 0
          ? `Enter ${money(due)} or less. Only cash gives change.`
          : 'Take nothing more. Press Pay to finish the order.',
    },
  },
  PaymentAlreadyTaken: {
    retry: 'never',
    dataSafe: nothingChanged,
    vi: {
      title: 'Khoản này đã thu rồi',
      action: 'Không thu lại. Xem các khoản đã thu của đơn rồi làm tiếp.',
    },
    en: {
      title: 'This payment was taken before',
      action: 'Do not take it again. Look at the payments of the order, then carry on.',
    },
  },
  CardUnresolved: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: 'Chưa rõ thẻ đã bị trừ tiền hay chưa',
      action:
        'Hỏi lại máy cà thẻ, hoặc nhờ quản lý xem máy rồi quyết định. Chưa thu thêm cách khác.',
    },
    en: {
      title: 'It is not known yet whether the card was charged',
      action:
        'Ask the terminal again, or have a manager look at it and decide. Take nothing else yet.',
    },
  },
  CardNotAsked: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: 'Đơn này không còn chờ thẻ',
      action: 'Xem các khoản đã thu của đơn rồi làm tiếp.',
    },
    en: {
      title: 'No card is waited for on this order',
      action: 'Look at the payments of the order, then carry on.',
    },
  },
  TerminalNotFound: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: 'Không có máy cà thẻ này ở quầy',
      action:
        'Chọn máy khác, hoặc nhập tay theo phiếu của máy cà thẻ. Đơn tập huấn không dùng thẻ thật.',
    },
    en: {
      title: 'There is no such card terminal at this till',
      action: 'Choose another, or copy the slip by hand. An order for training takes no real card.',
    },
  },
  TerminalBusy: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: 'Máy cà thẻ còn một lần quẹt chưa xong',
      action: 'Chờ máy làm xong, hoặc mở đơn đang chờ thẻ và quyết định ở đó trước.',
    },
    en: {
      title: 'The card terminal has another card that is not done',
      action: 'Wait for it, or open the order that waits for a card and decide there first.',
    },
  },
  MoneyStillDue: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: ({ due }, { money }) => `Khách còn phải trả ${money(due)}`,
      action: 'Thu thêm tiền hoặc chọn cách trả khác rồi bấm Thanh toán.',
    },
    en: {
      title: ({ due }, { money }) => `${money(due)} is still due`,
      action: 'Take more money or another way of paying, then press Pay.',
    },
  },
  MoreTakenThanDue: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: ({ excess }, { money }) => `Đã thu dư ${money(excess)}`,
      action: 'Hoàn lại một khoản đã thu, hoặc thêm hàng, rồi bấm Thanh toán.',
    },
    en: {
      title: ({ excess }, { money }) => `${money(excess)} more was taken than is due`,
      action: 'Reverse a payment, or add goods, then press Pay.',
    },
  },
  PaymentNotFound: {
    retry: 'never',
    dataSafe: nothingChanged,
    vi: {
      title: 'Không tìm thấy khoản thu này',
      action: 'Xem lại các khoản đã thu của đơn: khoản này có thể đã được hoàn.',
    },
    en: {
      title: 'This payment was not found',
      action: 'Look at the payments of the order: it may have been reversed before.',
    },
  },
  PaymentsTaken: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: { title: 'Đơn này đã thu tiền', action: 'Hoàn các khoản đã thu trước, rồi hủy đơn.' },
    en: {
      title: 'Money was taken for this order',
      action: 'Reverse its payments first, then void the order.',
    },
  },
  TaxClassUnknown: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: ({ taxClass }, { quote }) => `Nhóm thuế ${quote(taxClass)} chưa có thuế suất`,
      action: 'Nhờ quản lý đặt thuế suất cho nhóm này, rồi thu tiền.',
    },
    en: {
      title: ({ taxClass }, { quote }) => `The tax class ${quote(taxClass)} has no rate`,
      action: 'Ask a manager to set its rate, then take the money.',
    },
  },
  OrderNotSettled: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: 'Đơn này chưa thanh toán',
      action: 'Bớt hàng ngay trên đơn, hoặc thanh toán xong rồi mới trả hàng.',
    },
    en: {
      title: 'This order has not been paid yet',
      action: 'Take the goods off the order, or finish paying and refund them after.',
    },
  },
  NothingToRefund: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: 'Chưa chọn hàng khách trả',
      action: 'Chọn dòng và số lượng khách trả, rồi bấm Trả hàng.',
    },
    en: {
      title: 'Nothing was chosen to give back',
      action: 'Choose the lines and quantities that come back, then press Refund.',
    },
  },
  LineNotSold: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: 'Đơn đã bán không có dòng này',
      action: 'Xem lại phiếu của khách rồi chọn đúng dòng.',
    },
    en: {
      title: 'This line was not sold with that order',
      action: 'Look at the receipt again and choose a line that is on it.',
    },
  },
  LineGivenTwice: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: 'Có một dòng được chọn hai lần',
      action: 'Gộp hai lần thành một, rồi bấm Trả hàng.',
    },
    en: {
      title: 'One line was chosen twice',
      action: 'Put both into one, then press Refund.',
    },
  },
  MoreThanSold: {
    retry: 'after-change',
    dataSafe: nothingChanged,
    vi: {
      title: ({ left }, { quantity }) =>
        left > 0 ? `Dòng này chỉ còn ${quantity(left)} có thể trả` : 'Dòng này đã trả hết',
      action: ({ left }, { quantity }) =>
        left > 0
          ? `Nhập số lượng từ ${quantity(left)} trở xuống.`
          : 'Bỏ chọn dòng này, rồi trả các dòng còn lại.',
    },
    en: {
      title: ({ left }, { quantity }) =>
        left > 0
          ? `Only ${quantity(left)} of this line can still come back`
          : 'All of this line came back before',
      action: ({ left }, { quantity }) =>
        left > 0
          ? `Enter a quantity of ${quantity(left)} or less.`
          : 'Leave this line out, then refund the others.',
    },
  },
} satisfies Partial<Texts>;
