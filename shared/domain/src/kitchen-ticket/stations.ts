import type { PrinterFields } from '../document/index.ts';
import type { LinesSent } from '../order/index.ts';

type Told = Pick<LinesSent['lines'][number], 'category'>;

/** Where things are made, as its printer is set up. */
export interface Station {
  readonly printer: string;
  /** The only till that prints there; `null`: whoever tells it. */
  readonly till: string | null;
  /** None: it makes whatever no other station makes. */
  readonly categories: readonly string[];
}

export const stationsOf = (
  printers: readonly { readonly id: string; readonly fields: PrinterFields }[],
): readonly Station[] =>
  printers
    .filter(({ fields }) => fields.tasks.includes('station'))
    .map(({ id, fields: { till, categories } }) => ({ printer: id, till, categories }));

/** Of these lines, the places of those that a station makes. */
export const placesAt = (
  { printer, categories }: Station,
  stations: readonly Station[],
  lines: readonly Told[],
): readonly number[] =>
  lines.flatMap(({ category }, place) => {
    const isNamed = category !== null && categories.includes(category);
    const takesTheRest = categories.length === 0 && !isNamedBy(stations, printer, category);
    return isNamed || takesTheRest ? [place] : [];
  });

/** Whether anybody makes it: what is only handed over is told to nobody. */
export const isMade = (stations: readonly Station[], category: string | null): boolean =>
  stations.some((station) => placesAt(station, stations, [{ category }]).length > 0);

const isNamedBy = (
  stations: readonly Station[],
  besides: string,
  category: string | null,
): boolean =>
  category !== null &&
  stations.some(({ printer, categories }) => printer !== besides && categories.includes(category));
