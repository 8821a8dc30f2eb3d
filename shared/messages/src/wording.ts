import type { Permission } from '@pos/domain';
import {
  formatMoney,
  formatQuantity,
  nfc,
  pieces,
  quantity,
  type Currency,
  type Locale,
  type Money,
  type Quantity,
  type Rate,
} from '@pos/kernel';
import { fieldNames } from './fields.ts';
import { permissionName } from './permissions.ts';

/** How the things a refusal holds are written in one language and currency. */
export interface Wording {
  readonly money: (amount: Money) => string;
  readonly quantity: (amount: Quantity) => string;
  readonly percent: (share: Rate) => string;
  readonly permission: (permission: Permission) => string;
  readonly fields: (fields: readonly string[]) => string;
  readonly wait: (seconds: number) => string;
  readonly kilobytes: (bytes: number) => string;
  /** What a person, a scanner or a program sent: whatever it holds, it stays short and on one line. */
  readonly quote: (sent: string) => string;
}

export const wordingFor = (locale: Locale, currency: Currency): Wording => {
  const written = (amount: Quantity) => formatQuantity(amount, { locale });
  return {
    money: (amount) => formatMoney(amount, currency, { locale }),
    quantity: written,
    // A percent is 100 basis points and 1000 thousandths.
    percent: (share) => `${written(quantity(share * 10))}%`,
    permission: (permission) => inQuotes(permissionName(permission, locale), locale),
    fields: (fields) => fieldNames(fields, locale),
    wait: (seconds) => waitFor(seconds, locale),
    kilobytes: (bytes) => `${written(pieces(Math.max(1, Math.floor(bytes / 1024))))} KB`,
    quote: (sent) => inQuotes(shortened(sent), locale),
  };
};

const inQuotes = (text: string, locale: Locale): string =>
  locale === 'vi' ? `«${text}»` : `“${text}”`;

/** Room for the longest barcode a product may carry, and for an id. */
const mostQuoted = 40;

const shortened = (sent: string): string => {
  const visible = sent.replace(/\s/g, ' ').replace(/\p{C}/gu, '');
  const printable = nfc(visible.replace(/ +/g, ' ').trim());
  const characters = Array.from(printable);
  if (characters.length <= mostQuoted) return printable;
  return `${characters.slice(0, mostQuoted - 1).join('')}…`;
};

/** Never less than there is to wait: parts count as whole. */
const waitFor = (seconds: number, locale: Locale): string => {
  const inMinutes = seconds > 90;
  const count = Math.max(1, Math.ceil(inMinutes ? seconds / 60 : seconds));
  if (locale === 'vi') return `${count} ${inMinutes ? 'phút' : 'giây'}`;
  const unit = inMinutes ? 'minute' : 'second';
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
};
