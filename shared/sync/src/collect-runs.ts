import type { ChainHead, Origin } from './envelope.ts';
import type { Delivered, EventLog } from './event-log.ts';
import { pageLimits, type PageLimits } from './wire/limits.ts';
import { packRun, type Run } from './wire/run.ts';

export interface Collected {
  readonly runs: readonly Run[];
  /** Whether the limits left something out. */
  readonly more: boolean;
}

/** What a log has of some origins above what somebody else has of them, as far as one page goes. */
export const collectRuns = async (
  log: Pick<EventLog, 'readOrigin'>,
  origins: readonly { readonly head: ChainHead; readonly above: number }[],
  limits: PageLimits = pageLimits,
): Promise<Collected> => {
  const runs: Run[] = [];
  let room = limits;
  for (const { head, above } of origins) {
    if (above >= head.seq) continue;
    if (room.events <= 0 || room.bytes <= 0) return { runs, more: true };
    const events = await readRun(log, head, above, room);
    if (events.length === 0) continue;
    runs.push(packRun(head, events));
    room = { events: room.events - events.length, bytes: room.bytes - charactersOf(events) };
    if (above + events.length < head.seq) return { runs, more: true };
  }
  return { runs, more: false };
};

/** Consecutive events up to the last signature that fits, or up to the first one if none does. */
const readRun = async (
  log: Pick<EventLog, 'readOrigin'>,
  origin: Origin,
  above: number,
  limits: PageLimits,
): Promise<readonly Delivered[]> => {
  let events: readonly Delivered[] = [];
  for (;;) {
    const next = await log.readOrigin(origin, above + events.length, readAhead(limits));
    events = [...events, ...next];
    const cut = lastCut(events, limits) ?? firstCut(events);
    if (cut !== undefined) return events.slice(0, cut);
    // An origin ends with a signature, so a run without one is only not read to its end.
    if (next.length === 0) return [];
  }
};

/** A run may be longer than the little room that is left, and is read in few steps all the same. */
export const readAhead = ({ events }: PageLimits): number => Math.max(events, 200);

/** How many events end with the last signature within the limits. */
export const lastCut = (events: readonly Delivered[], limits: PageLimits): number | undefined => {
  let bytes = 0;
  let cut: number | undefined;
  for (const [place, { raw, sig }] of events.entries()) {
    bytes += raw.length;
    if (place >= limits.events || bytes > limits.bytes) break;
    if (sig !== null) cut = place + 1;
  }
  return cut;
};

export const firstCut = (events: readonly Delivered[]): number | undefined => {
  const place = events.findIndex(({ sig }) => sig !== null);
  return place < 0 ? undefined : place + 1;
};

const charactersOf = (events: readonly Delivered[]): number =>
  events.reduce((sum, { raw }) => sum + raw.length, 0);
