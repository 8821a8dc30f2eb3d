import { checkRun } from '../check-run.ts';
import { originKey, type Sealed } from '../envelope.ts';
import type { Answer, Request } from '../wire/calls.ts';
import { pageLimits } from '../wire/limits.ts';
import { eventsIn, type Run } from '../wire/run.ts';
import { vectorOf, type Vector } from '../wire/vector.ts';
import { askAhead, askForPage, unknownHash } from './ask-ahead.ts';
import { noteKept, Setback, type Client, type Exchanged, type PeerView } from './client.ts';

type Page = Exclude<Answer<'pull'>, { mode: 'other-log' }>;

/** Reads one page of the peer's log. Where reading goes on becomes durable with the events before it, or not at all. */
export const pull = async (client: Client, view: PeerView): Promise<Exchanged> => {
  if ((await client.log.head()).logId !== view.ownLogId) return 'greet';
  const after = view.lost ? null : await client.log.cursorOf(client.peer, view.logId);
  const request = await requestFor(client, view, after);
  const page = await nextPage(client, view, request);
  if (page === null || page.mode === 'other-log' || page.log.id !== view.logId) return 'greet';
  requireWhole(page, after);
  await noteKept(client, page.kept, view.disputed);
  view.inCloud = page.kept.cloud ?? view.inCloud;
  // The usual answer, when nobody sold anything: there is nothing to write.
  if (page.mode === 'page' && page.next === after) return 'done';
  await askAhead(client, view, { request, page });
  if (!(await store(client, view, page))) return 'more';
  return page.next === null || page.next < page.log.head ? 'more' : 'done';
};

/** `null`: the peer has dropped what we lack, and we have its snapshot instead. */
const nextPage = async (
  client: Client,
  view: PeerView,
  request: Request<'pull'>,
): Promise<Answer<'pull'> | null> => {
  try {
    return await askForPage(client, view, request);
  } catch (error) {
    const isDropped = error instanceof Setback && error.code === 'SnapshotNeeded';
    if (isDropped && (await client.takeSnapshot?.())) return null;
    throw error;
  }
};

const requestFor = async (
  { log, origin }: Client,
  view: PeerView,
  after: number | null,
): Promise<Request<'pull'>> => {
  const { events } = pageLimits;
  if (after !== null) {
    const asked = { log: view.logId, after, events, wait: 0 };
    if (!view.hasSent) return asked;
    const { epoch, seq } = await log.headOf(origin());
    return { ...asked, own: { epoch, seq } };
  }
  const have: Record<string, Vector[string]> = { ...vectorOf(await log.origins()) };
  // What was refused would come again for ever: as far as this conversation goes, we have it.
  for (const key of view.refused.keys()) {
    const seq = view.heads.get(key) ?? 0;
    if (seq > 0) have[key] = [seq, unknownHash];
  }
  return { log: null, after: 0, have, events, wait: 0 };
};

/** A page that is not what was asked for, or not all of it, moves nothing. */
const requireWhole = (page: Page, after: number | null): void => {
  const events = eventsIn(page.runs);
  const isWhole =
    page.mode === 'page'
      ? page.from === after && page.next === page.from + events + (page.left ?? 0)
      : after === null && page.events === events;
  if (!isWhole) throw new Setback('AnswerUnreadable');
};

/** Whether all of it could be stored: a hole means that our position in the peer's log is worth nothing. */
const store = async (client: Client, view: PeerView, page: Page): Promise<boolean> => {
  const whole = await admit(client, view, page.runs);
  const { peer, log } = client;
  const { logId } = view;
  const results = await log.append(
    whole,
    page.next === null ? {} : { cursor: { peer, logId, pos: page.next } },
  );
  for (const { device, epoch, state } of results) {
    const key = originKey({ device, epoch });
    if (state === 'ok') view.heads.set(key, Math.max(view.heads.get(key) ?? 0, lastOf(whole, key)));
    if (state === 'fork') view.disputed.add(key);
  }
  await client.took?.(whole);
  const hole = results.some(({ state }) => state === 'gap');
  if (hole && page.mode === 'catch-up') throw new Setback('AnswerUnreadable');
  view.lost = hole || (view.lost && page.next === null);
  return !hole;
};

/** One origin that is not believed keeps no other out. */
const admit = async (
  { admission }: Client,
  view: PeerView,
  runs: readonly Run[],
): Promise<readonly Sealed[]> => {
  const whole: Sealed[] = [];
  for (const run of runs) {
    const checked = await checkRun(run, admission);
    if (checked.ok) whole.push(...checked.sealed);
    else {
      const key = originKey(checked.origin);
      view.refused.set(key, checked.code);
      view.heads.set(key, Math.max(view.heads.get(key) ?? 0, 1));
    }
  }
  return whole;
};

const lastOf = (events: readonly Sealed[], key: string): number =>
  events.findLast(({ envelope }) => originKey(envelope) === key)?.envelope.seq ?? 0;
