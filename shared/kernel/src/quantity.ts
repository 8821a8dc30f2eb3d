import type { Brand } from './brand.ts';
import { safeInteger } from './integer.ts';

/** Thousandths of a unit: 2 pieces are 2000, 350 g of a kilogram are 350. Counting and weighing are one type. */
export type Quantity = Brand<number, 'Quantity'>;

export const quantity = (thousandths: number): Quantity =>
  safeInteger(thousandths, 'a quantity') as Quantity;

export const pieces = (count: number): Quantity => quantity(count * 1000);

export const noQuantity: Quantity = quantity(0);

export const addQuantity = (left: Quantity, right: Quantity): Quantity => quantity(left + right);

export const subtractQuantity = (left: Quantity, right: Quantity): Quantity =>
  quantity(left - right);
