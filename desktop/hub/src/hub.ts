import type { Refusal } from '@pos/api';
import { formatInstant, instant, vnd, type Currency, type Locale } from '@pos/kernel';
import { systemIds, type Till } from '@pos/till';
import { hubClock, type HubClock } from './clock.ts';
import { Metrics } from './http/metrics.ts';
import type { BuiltScreens } from './http/screens.ts';
import { PokeStreams } from './lan/poke-streams.ts';
import { PictureSearch } from './pictures/picture-search.ts';

/** A till as others reach it: what every route works with. */
export interface Hub {
  readonly till: Till;
  /** The till's data folder, to see how full its disk is. */
  readonly folder: string;
  /** The name or address it listens at. */
  readonly host: string;
  readonly language: Locale;
  /** Whether it looks for the other tills of the shop. */
  readonly discovers: boolean;
  /** What is served at `/`; `null` when the screens have not been built. */
  readonly screens: BuiltScreens | null;
  /** What is served at `/tablet`; `null` when it has not been built. */
  readonly tablet: BuiltScreens | null;
  readonly clock: HubClock;
  readonly newId: () => string;
  readonly metrics: Metrics;
  /** Who listens for word that the journal has grown. */
  readonly pokes: PokeStreams;
  /** Those of its products, wherever in the shop they were taken. */
  readonly pictures: PictureSearch;
  readonly log: (entry: Readonly<Record<string, unknown>>) => void;
  readonly state: HubState;
}

interface HubState {
  /** The process is about to end: nothing new is begun. */
  draining: boolean;
  /** What the disk said when it last refused a write, until it takes one again. */
  storage: Refusal | null;
}

export const createHub = (
  parts: Pick<Hub, 'till' | 'folder' | 'host' | 'language'> &
    Partial<Pick<Hub, 'screens' | 'tablet' | 'discovers'>>,
): Hub => {
  const ids = systemIds();
  return {
    screens: null,
    tablet: null,
    discovers: false,
    ...parts,
    clock: hubClock,
    newId: () => ids.next(hubClock.wall()),
    metrics: new Metrics(),
    pokes: new PokeStreams(parts.till.lan),
    pictures: new PictureSearch({
      folder: parts.folder,
      neighbours: () => parts.till.lan.who.hubs,
      elapsed: hubClock.elapsed,
    }),
    log: (entry) =>
      process.stderr.write(
        `${JSON.stringify({ at: formatInstant(instant(hubClock.wall())), ...entry })}\n`,
      ),
    state: { draining: false, storage: null },
  };
};

export const currencyOf = ({ till }: Hub): Currency =>
  till.readModels.documents.find('store', till.storeId)?.currency ?? vnd;
