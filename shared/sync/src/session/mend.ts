import { checkRun } from '../check-run.ts';
import { firstCut, lastCut } from '../collect-runs.ts';
import { originKey, type ChainHead, type Origin, type Sealed } from '../envelope.ts';
import { eventAt, seqOf } from '../event-at.ts';
import type { Delivered, DeviceLog } from '../event-log.ts';
import { pageLimits } from '../wire/limits.ts';
import { packRun, type Run } from '../wire/run.ts';
import { originOf, shortHash } from '../wire/vector.ts';
import { askPeer, Setback, type Client, type PeerView } from './client.ts';

/**
 * Two histories of one origin: the cloud's stands. What ours says besides is adopted by the cloud first, then parked
 * here; so at every moment at least one of us keeps it. To a tablet a hub passes its word on, about others' origins: what
 * the hub has and knows the cloud to have stands. What is parked then is offered to the cloud whenever we see it. Two
 * tills would for ever tell each other what they have heard of an older cloud. True when the peer must be greeted again.
 */
export const mendForks = async (client: Client, view: PeerView): Promise<boolean> => {
  let mended = false;
  for (const key of view.disputed) {
    const origin = originOf(key);
    const isKnown = client.level === 'cloud' || isToldOf(client, view, origin);
    if (isKnown) mended = (await mend(client, view, origin)) || mended;
  }
  return mended;
};

const isToldOf = (client: Client, { inCloud }: PeerView, origin: Origin): boolean =>
  client.believesHubs === true &&
  origin.device !== client.origin().device &&
  (inCloud[originKey(origin)] ?? 0) > 0;

const mend = async (client: Client, view: PeerView, origin: Origin): Promise<boolean> => {
  const { log } = client;
  const theirs = await theirBranch(client, origin);
  if (!theirs) {
    view.disputed.delete(originKey(origin));
    return false;
  }
  if (client.level === 'cloud') await offer(client, await readAll(log, origin, theirs.from - 1));
  else if (theirs.from > (view.inCloud[originKey(origin)] ?? 0)) return false;
  const result = await log.takeBranch({ origin, ...theirs, logId: client.newLogId() });
  if (result.state !== 'ok') throw new Setback('AnswerUnreadable');
  const own = client.origin();
  if (originKey(own) === originKey(origin)) await client.beginLife(own.epoch, 'forked');
  return true;
};

/** The peer's events from the first that differs from ours. `null`: as far as it goes, it says the same. */
const theirBranch = async (
  client: Client,
  origin: Origin,
): Promise<{ readonly from: number; readonly events: readonly Sealed[] } | null> => {
  const { device, epoch } = origin;
  const head = await client.log.headOf(origin);
  let probes = await probesOf(client.log, head);
  for (;;) {
    const { run } = await askPeer(client, 'branch', { device, epoch, probes: [...probes] });
    if (!run) return null;
    const checked = await checkRun(run, client.admission);
    if (!checked.ok) throw new Setback('AnswerUnreadable');
    const { sealed } = checked;
    const above = sealed[0]!.envelope.seq - 1;
    const ours = await client.log.readOrigin(origin, above, sealed.length);
    // What we have dropped the cloud had before: it cannot differ.
    const known = new Map(ours.map((event) => [seqOf(event), event.hash]));
    const place = sealed.findIndex(
      ({ envelope, hash }) => (known.get(envelope.seq) ?? hash) !== hash,
    );
    if (place >= 0) return { from: above + place + 1, events: sealed.slice(place) };
    const last = sealed.at(-1)!;
    if (last.envelope.seq >= head.seq) return null;
    probes = [[last.envelope.seq, shortHash(last.hash)]];
  }
};

/** Our last event, and ever fewer before it. */
const probesOf = async (log: DeviceLog, head: ChainHead): Promise<readonly [number, string][]> => {
  const probes: [number, string][] = [];
  for (let back = 0; back < head.seq; back = back * 2 + 1) {
    const event = await eventAt(log, head, head.seq - back);
    if (event) probes.push([head.seq - back, shortHash(event.hash)]);
  }
  return probes;
};

const readAll = async (
  log: DeviceLog,
  origin: Origin,
  above: number,
): Promise<readonly Delivered[]> => {
  const events: Delivered[] = [];
  for (;;) {
    const next = await log.readOrigin(origin, above + events.length, pageLimits.events);
    events.push(...next);
    if (next.length < pageLimits.events) return events;
  }
};

/** Asks the cloud to write these deeds again. It may be asked any number of times. */
const offer = async (client: Client, events: readonly Delivered[]): Promise<void> => {
  for (const run of inPieces(events)) await askPeer(client, 'adopt', { runs: [run] });
};

/** What lies parked is offered to every log the cloud ever has: one restored from a copy may have lost the adoption. */
export const offerParked = async (client: Client): Promise<void> => {
  for (const events of chainsIn(await client.log.parked())) await offer(client, events);
};

const inPieces = (events: readonly Delivered[]): readonly Run[] => {
  const pieces: Run[] = [];
  let rest = events;
  while (rest.length > 0) {
    const cut = lastCut(rest, pageLimits) ?? firstCut(rest) ?? rest.length;
    const piece = rest.slice(0, cut);
    pieces.push(packRun(originIn(piece[0]!), piece));
    rest = rest.slice(cut);
  }
  return pieces;
};

const originIn = ({ raw }: Delivered): Origin => {
  const { device, epoch } = JSON.parse(raw) as Origin;
  return { device, epoch };
};

const chainsIn = (parked: readonly Sealed[]): readonly (readonly Delivered[])[] => {
  const chains: Delivered[][] = [];
  let last: Sealed | undefined;
  for (const event of parked) {
    const { raw, hash, sig, envelope } = event;
    const delivered = { pos: 0, raw, hash, sig };
    if (last && envelope.prev === last.hash) chains.at(-1)!.push(delivered);
    else chains.push([delivered]);
    last = event;
  }
  return chains;
};
