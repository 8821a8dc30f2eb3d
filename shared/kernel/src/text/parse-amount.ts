import { money, type Money } from '../money.ts';
import { fold, nfc } from './fold.ts';

/**
 * Đồng as a cashier types them: `125000`, `1.430.000`, `125.000đ`, `125k`, `1.5tr`, `1,2 triệu`, `1tr2`. An amount
 * that could mean two things a thousandfold apart (`1.250 triệu`) is `null` like nonsense: asking again is cheap.
 */
export const parseAmount = (text: string): Money | null => {
  const match = typed.exec(nfc(text.trim()).toLowerCase().replace(/^₫\s*/, ''));
  if (!match) return null;
  const [, number = '', unit = '', tail = ''] = match;
  const zeros = zerosOf(unit);
  if (zeros === null) return null;
  const parsed = tail === '' ? parseNumber(number, zeros) : parseSpoken(number, tail, zeros);
  return parsed === null ? null : inDong(parsed, zeros);
};

/** A number, its unit, and the digits that may follow a unit as in `1tr2`. */
const typed = /^(\d[\d.,]*)\s*([\p{L}₫][\p{L}₫\s]*)?(\d{1,3})?$/u;

/** By how many zeros a unit multiplies; đồng or nothing at all by none. */
const zerosOf = (unit: string): number | null => {
  const name = fold(unit.replaceAll('₫', 'đ'))
    .replaceAll(' ', '')
    .replace(/(?:d|dong|vnd)$/, '');
  return scales.get(name) ?? null;
};

const scales = new Map([
  ['', 0],
  ['k', 3],
  ['nghin', 3],
  ['ngan', 3],
  ['tr', 6],
  ['trieu', 6],
  ['ty', 9],
  ['ti', 9],
]);

interface Written {
  readonly whole: string;
  readonly decimals: string;
}

const parseNumber = (number: string, zeros: number): Written | null => {
  if (plain.test(number)) return { whole: number, decimals: '' };
  if (zeros > 0 && ambiguous.test(number)) return null;
  if (grouped.test(number)) return { whole: number.replaceAll(/[.,]/g, ''), decimals: '' };
  const match = zeros > 0 ? fractional.exec(number) : null;
  return match ? { whole: match[1] ?? '', decimals: match[2] ?? '' } : null;
};

/** A leading zero is a phone number or a slip, never an amount. */
const plain = /^(?:0|[1-9]\d*)$/;
const ambiguous = /^[1-9]\d{0,2}[.,]\d{3}$/;
const grouped = /^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*$/;
const fractional = /^(0|[1-9]\d*)[.,](\d+)$/;

/** `1tr2` is said "một triệu hai": the unit stands where the decimal mark would. */
const parseSpoken = (number: string, tail: string, zeros: number): Written | null =>
  zeros > 0 && plain.test(number) ? { whole: number, decimals: tail } : null;

const inDong = ({ whole, decimals }: Written, zeros: number): Money | null => {
  const significant = decimals.replace(/0+$/, '');
  if (significant.length > zeros) return null;
  const amount = Number(whole + significant.padEnd(zeros, '0'));
  return Number.isSafeInteger(amount) ? money(amount) : null;
};
