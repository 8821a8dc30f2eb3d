/** Throws on anything that is not an integer below 2^53: an inexact amount is a defect, never a rounding. */
export const safeInteger = (value: number, what: string): number => {
  if (!Number.isSafeInteger(value))
    throw new RangeError(`${what} must be a safe integer: ${value}`);
  return value === 0 ? 0 : value;
};

export type Rounding = 'half-away' | 'half-even' | 'down' | 'up';

/**
 * `dividend / divisor` as an integer, exactly, with a named rounding. Works on the absolute value, so that
 * a refund mirrors its sale to the đồng. `down` is towards zero and `up` away from it.
 */
export const divide = (dividend: bigint, divisor: bigint, rounding: Rounding): number => {
  if (divisor <= 0n) throw new RangeError(`a divisor must be positive: ${divisor}`);
  const negative = dividend < 0n;
  const absolute = negative ? -dividend : dividend;
  const whole = absolute / divisor;
  const rest = absolute % divisor;
  const rounded = whole + (roundsUp(rest, divisor, whole, rounding) ? 1n : 0n);
  return safeInteger(Number(negative ? -rounded : rounded), 'a quotient');
};

const roundsUp = (rest: bigint, divisor: bigint, whole: bigint, rounding: Rounding): boolean => {
  switch (rounding) {
    case 'down':
      return false;
    case 'up':
      return rest > 0n;
    case 'half-away':
      return rest * 2n >= divisor;
    case 'half-even':
      return rest * 2n === divisor ? whole % 2n === 1n : rest * 2n > divisor;
  }
};

/** `left × right / divisor`, in doubles while they are exact and in big integers when they are not. */
export const multiplyDivide = (
  left: number,
  right: number,
  divisor: number,
  rounding: Rounding,
): number => {
  if (!(divisor > 0)) throw new RangeError(`a divisor must be positive: ${divisor}`);
  const product = left * right;
  if (rounding !== 'half-away' || Math.abs(product) > Number.MAX_SAFE_INTEGER / 4) {
    return divide(BigInt(left) * BigInt(right), BigInt(divisor), rounding);
  }
  const absolute = Math.abs(product);
  const rounded =
    (absolute - (absolute % divisor)) / divisor + (2 * (absolute % divisor) >= divisor ? 1 : 0);
  return product < 0 && rounded !== 0 ? -rounded : rounded;
};
