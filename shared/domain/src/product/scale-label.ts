import { money, quantity, type Money, type Quantity } from '@pos/kernel';
import { gtinCheckDigit, isGtin } from './barcode.ts';

/** What a label says besides the article: what it was weighed as, or what it costs. */
export type Measured =
  | { readonly kind: 'weight'; readonly weight: Quantity }
  | { readonly kind: 'price'; readonly price: Money };

export interface ScaleLabel {
  /** The codes under which the article may be listed, likeliest first. */
  readonly articles: readonly string[];
  readonly measured: Measured;
}

/** Which of the in-store prefixes 20 to 29 carry a price; the others carry grams. Scales are set up by shop. */
const usualPricePrefixes: readonly string[] = ['20', '22', '23', '24'];

/** Reads `PPAAAAAVVVVVC`: prefix, article, value, check digit; `null` for any other code. */
export const readScaleLabel = (
  code: string,
  pricePrefixes: readonly string[] = usualPricePrefixes,
): ScaleLabel | null => {
  if (!/^2\d{12}$/.test(code) || !isGtin(code)) return null;
  const value = Number(code.slice(7, 12));
  if (value === 0) return null;
  return {
    articles: articlesOf(code),
    measured: pricePrefixes.includes(code.slice(0, 2))
      ? { kind: 'price', price: money(value) }
      : { kind: 'weight', weight: quantity(value) },
  };
};

/** The whole code with an empty value, the code as far as its value, the article with and without leading zeros. */
const articlesOf = (code: string): readonly string[] => {
  const head = code.slice(0, 7);
  const empty = `${head}00000`;
  const article = code.slice(2, 7);
  return [...new Set([`${empty}${gtinCheckDigit(empty)}`, head, article, String(Number(article))])];
};

/** How much was weighed when the label tells only what it costs, to the nearest thousandth; `null` of something free. */
export const quantityForPrice = (price: Money, unitPrice: Money): Quantity | null => {
  if (unitPrice <= 0) return null;
  const weighed = Math.round((price * 1000) / unitPrice);
  return weighed > 0 ? quantity(weighed) : null;
};
