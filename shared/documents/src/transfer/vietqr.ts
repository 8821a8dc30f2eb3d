import type { BankAccount } from '@pos/domain';

export interface VietQr {
  readonly account: BankAccount;
  /** Whole đồng; `null` leaves it to the guest. */
  readonly amount: number | null;
  /** What the bank's statement will carry: by this the transfer is found again. */
  readonly purpose?: string;
  readonly bill?: string;
  readonly terminal?: string;
  /** Category of the merchant, its name and city. */
  readonly merchant?: { readonly category: string; readonly name: string; readonly city: string };
}

const napas = 'A000000727';
const toAccount = { account: 'QRIBFTTA', card: 'QRIBFTTC' } as const;

/** The text of a VietQR picture (EMVCo, merchant-presented), made here: a shop without a network can be paid. */
export const vietQr = ({ account, amount, merchant, ...more }: VietQr): string => {
  const beneficiary = field('00', account.bin) + field('01', account.number);
  const payload = [
    field('00', '01'),
    field('01', amount === null ? '11' : '12'),
    field(
      '38',
      field('00', napas) + field('01', beneficiary) + field('02', toAccount[account.kind]),
    ),
    field('52', merchant?.category ?? ''),
    field('53', '704'),
    field('54', amount === null ? '' : String(amount)),
    field('58', 'VN'),
    field('59', plain(merchant?.name ?? '', 25)),
    field('60', plain(merchant?.city ?? '', 15)),
    field(
      '62',
      field('01', plain(more.bill ?? '', 25)) +
        field('07', plain(more.terminal ?? '', 25)) +
        field('08', plain(more.purpose ?? '', 25)),
    ),
    '6304',
  ].join('');
  return payload + crc16(payload);
};

/** A tag, the length in two digits, the value; what is empty is left out. */
const field = (tag: string, value: string): string =>
  value === '' ? '' : tag + String(value.length).padStart(2, '0') + value;

/** Many banking apps reject anything but ASCII capitals. */
const plain = (text: string, most: number): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'D')
    .toUpperCase()
    .replace(/[^ -~]/g, '')
    .trim()
    .slice(0, most);

/** CRC-16/CCITT-FALSE, in four capital digits. */
export const crc16 = (text: string): string => {
  let crc = 0xffff;
  for (const character of text) {
    crc ^= character.charCodeAt(0) << 8;
    for (let bit = 0; bit < 8; bit += 1) {
      crc = (crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ 0x1021;
    }
    crc &= 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
};
