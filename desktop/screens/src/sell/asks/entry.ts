import { money, quantity, type Money, type Quantity } from '@pos/kernel';

/** Digits as they are pressed. The mark is there once a comma was typed. */
export type Digits = string;

const longest = 11;

export const pressed = (digits: Digits, key: string): Digits => {
  if (key === 'back' || key === 'Backspace') return digits.slice(0, -1);
  if (key === 'clear' || key === 'Delete') return '';
  if (key === ',' || key === '.') return digits.includes(',') ? digits : `${digits || '0'},`;
  if (!/^\d+$/.test(key)) return digits;
  return `${digits}${key}`.replace(/^0+(?=\d)/, '').slice(0, longest);
};

export const asMoney = (digits: Digits): Money => money(Number(digits.split(',')[0] || '0'));

/** Whole pieces; of divisible things thousandths, as a scale shows them, unless a comma says where the units end. */
export const asQuantity = (digits: Digits, isDivisible: boolean): Quantity => {
  const [whole = '', decimals] = digits.split(',');
  if (decimals !== undefined && isDivisible) {
    return quantity(Number(whole) * 1000 + Number(decimals.slice(0, 3).padEnd(3, '0')));
  }
  return quantity(Number(whole || '0') * (isDivisible ? 1 : 1000));
};
