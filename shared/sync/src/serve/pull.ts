import { id } from '@pos/kernel';
import { collectRuns, firstCut, lastCut, readAhead } from '../collect-runs.ts';
import { eventAt } from '../event-at.ts';
import type { Delivered, EventLog, LogHead, OriginMark } from '../event-log.ts';
import { runsIn, sealedFrom } from '../runs-in.ts';
import { pageLimits, type PageLimits } from '../wire/limits.ts';
import type { Answer, Request } from '../wire/calls.ts';
import type { Answered } from '../wire/refusals.ts';
import { eventsIn, packSealed, type Run } from '../wire/run.ts';
import { seqIn, type Vector } from '../wire/vector.ts';
import type { ServingPeer } from './serving-peer.ts';

export const answerPull = async (
  peer: ServingPeer,
  device: string,
  { log, after, have, own, events }: Request<'pull'>,
): Promise<Answered<Answer<'pull'>>> => {
  // Read before the events: whatever comes meanwhile is read again from here, and known already.
  const head = await peer.log.head();
  const limits = { ...pageLimits, events: Math.min(events, pageLimits.events) };
  if (have) return catchUp(peer, have, limits);
  if (log !== head.logId) return otherLog(head);
  if (after > head.pos) {
    await peer.renewLog();
    return otherLog(await peer.log.head());
  }
  if (after < head.floor) return { ok: false, refusal: { code: 'SnapshotNeeded' } };
  // Whoever wrote it need not be told.
  const but = own && { device: id<'DeviceId'>(device), ...own };
  const page = await readPage(peer.log, { after, but }, limits);
  const next = but && page.isWhole ? Math.max(head.pos, page.last) : page.last;
  const left = next - after - page.events.length;
  return {
    ok: true,
    answer: {
      mode: 'page',
      log: logOf(head),
      from: after,
      next,
      runs: runsOf(page.events),
      ...(but && left > 0 && { left }),
      kept: await peer.kept(),
    },
  };
};

const logOf = ({ logId, pos, floor }: LogHead) => ({ id: logId, head: pos, floor });

const otherLog = (head: LogHead): Answered<Answer<'pull'>> => ({
  ok: true,
  answer: { mode: 'other-log', log: logOf(head) },
});

/** By what the caller has, not by position: after a restore, a fork or a hole, and for the newcomer. */
const catchUp = async (
  peer: ServingPeer,
  have: Vector,
  limits: PageLimits,
): Promise<Answered<Answer<'pull'>>> => {
  // The head first, as above: what is asked of a log at once is answered in its order.
  const [head, origins] = await Promise.all([peer.log.head(), peer.log.origins()]);
  const missing = origins
    .map((origin) => ({ head: origin, above: seqIn(have, origin) }))
    .filter(({ head: { seq }, above }) => above < seq);
  const next = await Promise.all(
    missing.map(({ head: origin, above }) => eventAt(peer.log, origin, above + 1)),
  );
  if (next.includes(undefined)) return { ok: false, refusal: { code: 'SnapshotNeeded' } };
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

interface Page {
  readonly events: readonly Delivered[];
  /** The position of the last of them. */
  readonly last: number;
  /** Whether there was nothing after them. */
  readonly isWhole: boolean;
}

/** In delivery order up to the last signature that fits: each append ended with one, so no run is cut. */
const readPage = async (
  log: EventLog,
  { after, but }: { readonly after: number; readonly but: OriginMark | undefined },
  limits: PageLimits,
): Promise<Page> => {
  let events: readonly Delivered[] = [];
  const lastOf = (some: readonly Delivered[]): number => some.at(-1)?.pos ?? after;
  for (;;) {
    const most = readAhead(limits);
    const next = await log.readAfter(lastOf(events), most, but);
    events = [...events, ...next];
    const cut = lastCut(events, limits) ?? firstCut(events);
    const page = events.slice(0, cut ?? 0);
    if (cut !== undefined || next.length === 0)
      return {
        events: page,
        last: lastOf(page),
        isWhole: next.length < most && page.length === events.length,
      };
  }
};

const runsOf = (events: readonly Delivered[]): Run[] =>
  runsIn(events.map(sealedFrom)).map((run) => packSealed(run[0].envelope, run));
