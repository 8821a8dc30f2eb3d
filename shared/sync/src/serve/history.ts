import { firstCut, readAhead } from '../collect-runs.ts';
import { originKey, type Envelope } from '../envelope.ts';
import type { Delivered, EventLog } from '../event-log.ts';
import type { Answer, Request } from '../wire/calls.ts';
import { pageLimits } from '../wire/limits.ts';
import type { Answered } from '../wire/refusals.ts';
import { packRun, type Run } from '../wire/run.ts';
import type { ServingPeer } from './serving-peer.ts';

/** The events of one stream, each with those after it up to the next signature: so it can be believed alone. */
export const answerHistory = async (
  { log }: Pick<ServingPeer, 'log'>,
  { stream }: Request<'history'>,
): Promise<Answered<Answer<'history'>>> => {
  const runs: Run[] = [];
  const told = new Map<string, number>();
  for (const { raw } of await log.readStream(stream)) {
    const envelope = JSON.parse(raw) as Envelope;
    const key = originKey(envelope);
    if (envelope.seq <= (told.get(key) ?? 0)) continue;
    const events = await signedFrom(log, envelope);
    if (events.length === 0) continue;
    runs.push(packRun(envelope, events));
    told.set(key, envelope.seq + events.length - 1);
  }
  const { logId } = await log.head();
  return { ok: true, answer: { log: { id: logId }, runs } };
};

/** Empty, where this log has dropped the events around it itself. */
const signedFrom = async (
  log: Pick<EventLog, 'readOrigin'>,
  envelope: Envelope,
): Promise<readonly Delivered[]> => {
  let events: readonly Delivered[] = [];
  for (;;) {
    const above = envelope.seq - 1 + events.length;
    const next = await log.readOrigin(envelope, above, readAhead(pageLimits));
    const isNext = next[0] && (JSON.parse(next[0].raw) as Envelope).seq === above + 1;
    if (!isNext) return [];
    events = [...events, ...next];
    const cut = firstCut(events);
    if (cut !== undefined) return events.slice(0, cut);
  }
};
