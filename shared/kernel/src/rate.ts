import type { Brand } from './brand.ts';
import { safeInteger } from './integer.ts';

/** Basis points: 8 % is 800. Taxes, discounts and service charges are rates. */
export type Rate = Brand<number, 'Rate'>;

export const rate = (basisPoints: number): Rate => safeInteger(basisPoints, 'a rate') as Rate;

export const percent = (hundredths: number): Rate => rate(hundredths * 100);
