import type { ProductFields } from '@pos/domain';
import { fold, initials } from '@pos/kernel';

interface Sold {
  readonly fields: Pick<ProductFields, 'name' | 'category' | 'divisible'>;
}

interface Wanted {
  /** `null`: of every category. */
  readonly category: string | null;
  /** What somebody typed, with marks or without: part of the name, or its first letters. */
  readonly text: string;
}

/** What a waiter may order and looks for. Goods by weight are sold where the scale is. */
export const findProducts = <Some extends Sold>(
  products: readonly Some[],
  { category, text }: Wanted,
): readonly Some[] => {
  const asked = fold(text);
  return products.filter(
    ({ fields: { divisible, name, ...fields } }) =>
      !divisible &&
      (category === null || fields.category === category) &&
      (fold(name).includes(asked) || initials(name).startsWith(asked)),
  );
};
