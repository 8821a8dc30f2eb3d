import { placesAt, stationsOf, streamOf, type LinesSent, type Station } from '@pos/domain';
import type { OrderId } from '@pos/kernel';
import { factsOf } from '../projections/projection.ts';
import type { SqliteEventLog } from '../log/sqlite-event-log.ts';
import type { Documents } from '../projections/documents.ts';
import { slipKey } from './slip-key.ts';
import { before, tellingsOf } from './tellings.ts';

export interface Slip {
  readonly printer: string;
  readonly key: string;
}

/** The slips that this till puts on paper when a device tells what is to be made. */
export type SlipsFor = (order: OrderId, sent: LinesSent, sender: string) => readonly Slip[];

interface Here {
  readonly documents: Documents;
  readonly log: SqliteEventLog;
  readonly till: string;
}

/**
 * Exactly one till prints each slip: the one that the printer's cable ends at; of a printer that all share, the one that
 * told, or that let in the tablet that told.
 */
export const slipsHere =
  ({ documents, log, till }: Here): SlipsFor =>
  (order, sent, sender) => {
    const stations = stationsOf(documents.all('printer'));
    if (stations.length === 0) return [];
    const teller = letInBy(log, documents, sender);
    const isTold = haveToKnow(log, order, sent, stations);
    return stations
      .filter((station) => (station.till ?? teller) === till)
      .map((station) => ({ station, places: placesAt(station, stations, sent.lines) }))
      .filter(({ station, places }) => places.length > 0 || isTold(station))
      .map(({ station: { printer }, places }) => ({
        printer,
        key: slipKey({ order, round: sent.round, station: printer, places }),
      }));
  };

/** A table has moved: whoever makes something for it hears of it, also with nothing new to make. */
const haveToKnow = (
  log: SqliteEventLog,
  order: OrderId,
  sent: LinesSent,
  stations: readonly Station[],
): ((station: Station) => boolean) => {
  const known = before(tellingsOf(log, order), sent);
  const last = known.at(-1);
  if (last === undefined || last.label === sent.label) return () => false;
  const lines = known.flatMap((each) => each.lines);
  return (station) => placesAt(station, stations, lines).length > 0;
};

const letInBy = (log: SqliteEventLog, documents: Documents, sender: string): string => {
  if (documents.find('device', sender)?.role !== 'tablet') return sender;
  const letIn = factsOf(log.readStream(streamOf('device', sender))).find(
    ({ event }) => event.type === 'DevicePut' && event.changed.role === 'tablet',
  );
  return letIn?.envelope.device ?? sender;
};
