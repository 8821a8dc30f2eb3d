import type { Envelope, Origin } from './envelope.ts';
import type { Delivered, EventLog } from './event-log.ts';

/** The event at one place of an origin, if this log still has it: what is above a place may begin later. */
export const eventAt = async (
  log: Pick<EventLog, 'readOrigin'>,
  origin: Origin,
  seq: number,
): Promise<Delivered | undefined> => {
  const [event] = await log.readOrigin(origin, seq - 1, 1);
  return event && seqOf(event) === seq ? event : undefined;
};

export const seqOf = ({ raw }: Pick<Delivered, 'raw'>): number => (JSON.parse(raw) as Envelope).seq;
