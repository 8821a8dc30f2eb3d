import { collectRuns, firstCut, lastCut, readAhead } from '../collect-runs.ts';
import { originKey, type Envelope } from '../envelope.ts';
import { eventAt } from '../event-at.ts';
import type { Delivered, EventLog, LogHead } from '../event-log.ts';
import { pageLimits, type PageLimits } from '../wire/limits.ts';
import type { Answer, Request } from '../wire/calls.ts';
import type { Answered } from '../wire/refusals.ts';
import { eventsIn, packRun, type Run } from '../wire/run.ts';
import { originOf, seqIn, type Vector } from '../wire/vector.ts';
import type { ServingPeer } from './serving-peer.ts';

export const answerPull = async (
  peer: ServingPeer,
  device: string,
  { log, after, have, own, events }: Request<'pull'>,
): Promise<Answered<Answer<'pull'>>> => {
  // Read before the events: whatever comes meanwhile is read again from here, and known already.
  const head = await peer.log.head();
  const limits = { ...pageLimits, events: Math.min(events, pageLimits.events) };
  if (have) return catchUp(peer, head, have, limits);
  if (log !== head.logId) return otherLog(head);
  if (after > head.pos) {
    await peer.renewLog();
    return otherLog(await peer.log.head());
  }
  if (after < head.floor) return { ok: false, refusal: { code: 'SnapshotNeeded' } };
  const page = await readPage(peer.log, after, limits);
  const news = page.filter(({ raw }) => !isKnown(JSON.parse(raw) as Envelope, device, own));
  return {
    ok: true,
    answer: {
      mode: 'page',
      log: logOf(head),
      from: after,
      next: after + page.length,
      runs: runsOf(news),
      ...(news.length < page.length && { left: page.length - news.length }),
      kept: await peer.kept(),
    },
  };
};

/** Whoever wrote it need not be told. */
const isKnown = (envelope: Envelope, device: string, own: Request<'pull'>['own']): boolean =>
  own !== undefined &&
  envelope.device === device &&
  envelope.epoch === own.epoch &&
  envelope.seq <= own.seq;

const logOf = ({ logId, pos, floor }: LogHead) => ({ id: logId, head: pos, floor });

const otherLog = (head: LogHead): Answered<Answer<'pull'>> => ({
  ok: true,
  answer: { mode: 'other-log', log: logOf(head) },
});

/** By what the caller has, not by position: after a restore, a fork or a hole, and for the newcomer. */
const catchUp = async (
  peer: ServingPeer,
  head: LogHead,
  have: Vector,
  limits: PageLimits,
): Promise<Answered<Answer<'pull'>>> => {
  const missing = (await peer.log.origins()).map((origin) => ({
    head: origin,
    above: seqIn(have, origin),
  }));
  for (const { head: origin, above } of missing) {
    if (above >= origin.seq) continue;
    if (!(await eventAt(peer.log, origin, above + 1)))
      return { ok: false, refusal: { code: 'SnapshotNeeded' } };
  }
  const { runs, more } = await collectRuns(peer.log, missing, limits);
  return {
    ok: true,
    answer: {
      mode: 'catch-up',
      log: logOf(head),
      runs: [...runs],
      events: eventsIn(runs),
      next: more ? null : head.pos,
      kept: await peer.kept(),
    },
  };
};

/** In delivery order up to the last signature that fits: each append ended with one, so no run is cut. */
const readPage = async (
  log: EventLog,
  after: number,
  limits: PageLimits,
): Promise<readonly Delivered[]> => {
  let events: readonly Delivered[] = [];
  for (;;) {
    const next = await log.readAfter(after + events.length, readAhead(limits));
    events = [...events, ...next];
    const cut = lastCut(events, limits) ?? firstCut(events);
    if (cut !== undefined) return events.slice(0, cut);
    if (next.length === 0) return [];
  }
};

const runsOf = (events: readonly Delivered[]): Run[] => {
  const runs: { readonly key: string; readonly events: Delivered[] }[] = [];
  for (const event of events) {
    const key = originKey(JSON.parse(event.raw) as Envelope);
    const last = runs.at(-1);
    if (last?.key === key) last.events.push(event);
    else runs.push({ key, events: [event] });
  }
  return runs.map((run) => packRun(originOf(run.key), run.events));
};
