import { fold, initials } from '@pos/kernel';

interface Named {
  readonly name: string;
  readonly sku: string;
}

/**
 * What a search must find, said without an index: each word typed begins a word of the name, its initials or the SKU.
 * Products whose names have the marks as typed stand first; the rest is in the order of the catalogue.
 */
export const searchOracle = (
  products: readonly Named[],
): ((text: string, limit: number) => number[]) => {
  const loose = products.map(({ name, sku }) => ` ${fold(name)} ${initials(name)} ${fold(sku)}`);
  const marked = products.map(({ name }) => ` ${markedWords(name)}`);
  return (text, limit) => {
    const exact = text === withoutMarks(text) ? [] : placesWith(marked, markedWords(text), limit);
    const found = new Set([...exact, ...placesWith(loose, fold(text), limit + exact.length)]);
    return [...found].slice(0, limit);
  };
};

const placesWith = (texts: readonly string[], words: string, limit: number): number[] => {
  const beginnings = words.split(' ').map((word) => ` ${word}`);
  const places: number[] = [];
  for (let place = 0; place < texts.length && places.length < limit; place += 1) {
    if (beginnings.every((beginning) => texts[place]!.includes(beginning))) places.push(place);
  }
  return places;
};

const markedWords = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');

/** Our names are Vietnamese: what NFD splits off is a mark, and so is the bar of đ. */
const withoutMarks = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
