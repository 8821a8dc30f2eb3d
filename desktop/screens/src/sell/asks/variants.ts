import type { CatalogEntry } from '@pos/api';

/** One thing to choose: a colour, a size. */
export interface Axis {
  readonly name: string;
  readonly values: readonly string[];
}

type Variants = readonly Pick<CatalogEntry, 'variant'>[];

/** What has to be chosen, and from what, in the order in which the products say it. */
export const axesOf = (variants: Variants): readonly Axis[] => {
  const axes = new Map<string, Set<string>>();
  for (const { name, value } of variants.flatMap(({ variant }) => variant?.options ?? []))
    axes.set(name, (axes.get(name) ?? new Set()).add(value));
  return [...axes].map(([name, values]) => ({ name, values: [...values] }));
};

/** The product that has all of these values, if the shop has one. */
export const meant = <Entry extends Pick<CatalogEntry, 'variant'>>(
  variants: readonly Entry[],
  values: readonly string[],
): Entry | undefined =>
  variants.find(({ variant }) => {
    const options = variant?.options ?? [];
    return (
      options.length === values.length &&
      options.every(({ value }, place) => value === values[place])
    );
  });

/** The product that choosing one value more would mean. */
export const chosenAt = <Entry extends Pick<CatalogEntry, 'variant'>>(
  variants: readonly Entry[],
  values: readonly string[],
  place: number,
  value: string,
): Entry | undefined => meant(variants, values.with(place, value));
