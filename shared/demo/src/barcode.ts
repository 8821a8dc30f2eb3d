import { gtinCheckDigit } from '@pos/domain';

const space = 1_000_000_000;

/** No common factor with the space, so that different articles never share a code. */
const stride = 7_368_787;

/** The EAN-13 of the nth article, scattered over the Vietnamese prefix 893 like those of many makers. */
export const vietnameseEan = (article: number): string => {
  const digits = `893${String((article * stride) % space).padStart(9, '0')}`;
  return `${digits}${gtinCheckDigit(digits)}`;
};
