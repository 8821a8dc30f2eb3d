import { paymentCodeOf, vietQr } from '@pos/documents';
import { dueOf, priceOf, sellingLines, type OpenOrder, type SettledOrder } from '@pos/domain';
import type { Face } from '@pos/hardware/peripherals';
import {
  formatMoney,
  formatQuantity,
  minus,
  sum,
  vnd,
  type Locale,
  type Money,
  type OrderId,
} from '@pos/kernel';
import type { Shop } from '../shop.ts';

/** Which order the guest sees, and whether the cashier is taking the money. */
export interface Shown {
  readonly order: OrderId | null;
  readonly isPaying: boolean;
}

/** What stands before a guest: a greeting, the order as it grows, what is to be paid, thanks. */
export const guestFace = (shop: Shop, { order, isPaying }: Shown, language: Locale): Face => {
  const state = order === null ? null : shop.order(order);
  const say = words[language];
  const store = shop.store();
  if (state?.status === 'open' && sellingLines(state).length > 0)
    return ordered(shop, state, { isPaying, language });
  if (state?.status === 'settled') return thanks(state, language);
  return { title: store?.name ?? say.welcome, lines: [], total: null, qr: null };
};

const ordered = (
  shop: Shop,
  state: OpenOrder,
  { isPaying, language }: { readonly isPaying: boolean; readonly language: Locale },
): Face => {
  const { currency } = state.terms;
  const written = (amount: Money): string =>
    formatMoney(amount, currency, { locale: language, sign: 'none' });
  const priced = priceOf(state, shop.rates());
  const due = dueOf(state, priced.total);
  const say = words[language];
  return {
    title: isPaying ? say.pay : '',
    lines: sellingLines(state).map(({ name, quantity }, index) => {
      const { gross, lineDiscount } = priced.lines[index]!;
      const count = formatQuantity(quantity, { locale: language });
      return { label: `${count} ${name}`, amount: written(minus(gross, lineDiscount)) };
    }),
    total: { label: say.total, amount: formatMoney(due, currency, { locale: language }) },
    qr: isPaying ? transferOf(shop, state, due) : null,
  };
};

const thanks = ({ settlement, terms }: SettledOrder, language: Locale): Face => {
  const say = words[language];
  return {
    title: say.thanks,
    lines: [],
    total: {
      label: say.paid,
      amount: formatMoney(sum(settlement.payments.map(({ amount }) => amount)), terms.currency, {
        locale: language,
      }),
    },
    qr: null,
  };
};

/** VietQR is about đồng. */
const transferOf = (shop: Shop, state: OpenOrder, due: Money): string | null => {
  const account = shop.store()?.bankAccount;
  if (!account || due <= 0 || state.terms.currency !== vnd) return null;
  const purpose = paymentCodeOf(state.order);
  return vietQr({ account, amount: due, purpose, terminal: shop.register() });
};

const words = {
  vi: {
    welcome: 'Xin chào quý khách',
    total: 'Tổng cộng',
    pay: 'Mời quý khách thanh toán',
    paid: 'Đã nhận',
    thanks: 'Cảm ơn quý khách',
  },
  en: {
    welcome: 'Welcome',
    total: 'Total',
    pay: 'Please pay',
    paid: 'Received',
    thanks: 'Thank you',
  },
} as const;
