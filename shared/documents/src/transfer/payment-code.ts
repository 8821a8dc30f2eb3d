import type { OrderId } from '@pos/kernel';

/** No I, L, O, U, Z: nobody reads a letter for a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXY';
const digits = 6;
const codes = alphabet.length ** digits;

/**
 * What a transfer of this order says, in nine characters: some banks allow no more. One character mistyped or two
 * swapped give no valid code. The same order always has the same one, so that a QR shown twice is one debt.
 */
export const paymentCodeOf = (order: OrderId): string =>
  paymentCode(Number(BigInt(`0x${order.slice(-12)}`) % BigInt(codes)));

export const paymentCode = (number: number): string => {
  let rest = number;
  const values = Array.from({ length: digits }, () => {
    const value = rest % alphabet.length;
    rest = Math.floor(rest / alphabet.length);
    return value;
  }).reverse();
  const check = values.reduce((sum, value, index) => sum + value * (index + 2), 0);
  return `PQ${[...values, check % alphabet.length].map((value) => alphabet[value]).join('')}`;
};
