import { readEvent } from '@pos/domain';
import { bookFrom, checkClosing } from './verify-closing.ts';
import { checkNumber, checkSettlement } from './verify-fiscal.ts';
import type { Crypto } from './crypto.ts';
import { firstPrev, originKey, type ChainHead, type Envelope, type Wire } from './envelope.ts';
import { statedKey } from './stated-key.ts';
import { unseal } from './unseal.ts';

export interface Trust {
  /** Public keys we know from elsewhere, by device. Without one, the key a device states first is held against it. */
  readonly keys: ReadonlyMap<string, string>;
  /** The server's own: it writes what it adopts after a fork, under a name that states no key. */
  readonly server?: string;
  /** Heads somebody else has seen: a journal that ends before one of them was cut off. */
  readonly heads: readonly ChainHead[];
  /** Where the chains of this journal begin, when they do not begin with their first events. */
  readonly bases?: readonly ChainHead[];
}

export type Verdict =
  | {
      readonly ok: true;
      readonly events: number;
      readonly origins: readonly ChainHead[];
      /** How many events lie before the chains of this journal: of them nothing can be said. */
      readonly before?: number;
      /** How many of those are here all the same, each whole, but without the events around it. */
      readonly loose?: number;
    }
  | {
      readonly ok: false;
      readonly event: number;
      readonly where: string;
      readonly problem: string;
    };

interface OriginState extends ChainHead {
  readonly signed: boolean;
  /** Its last event, as a verdict names it. */
  readonly event: number;
  readonly where: string;
  /** Its first events are not here. */
  readonly isBased: boolean;
}

const stateAt = (base: ChainHead): OriginState => ({
  ...base,
  signed: true,
  event: 0,
  where: `${originKey(base)}#${base.seq}`,
  isBased: true,
});

/**
 * Reads a whole journal and stops at the first thing that is not as its device wrote it: an edited, missing or
 * swapped event, a signature that is not the device's, a cut-off end, a number repeated or left out, money that
 * does not add up, a Z that says something else than the events before it.
 */
export const verifyJournal = (events: Iterable<Wire>, trust: Trust, crypto: Crypto): Verdict => {
  const bases = trust.bases ?? [];
  const origins = new Map(bases.map((base) => [originKey(base), stateAt(base)]));
  const keys = new Map(trust.keys);
  const numbers = new Map<string, number>();
  const books = new Map(bases.map((base) => [originKey(base), bookFrom(base)]));
  const seenAtHeads = new Map<string, string>();
  let count = 0;

  for (const wire of events) {
    count += 1;
    const read = unseal(wire, crypto);
    if (!read.ok) return broken(count, 'unreadable', read.problem);
    const { envelope, hash, sig } = read.sealed;
    const where = `${originKey(envelope)}#${envelope.seq} ${envelope.type}`;
    const state = origins.get(originKey(envelope));

    const chainProblem = checkChain({ event: count, where, envelope }, state);
    if (chainProblem) return chainProblem;

    const meant = readEvent(envelope.type, envelope.data);
    if (!meant.known) return broken(count, where, meant.problem);
    learnKey(keys, envelope);
    const problem =
      checkSignature(sig, hash, keys.get(envelope.device) ?? trust.server, crypto) ??
      checkNumber(numbers, meant.event, envelope, state?.isBased ?? false) ??
      checkSettlement(meant.event) ??
      checkClosing(books, meant.event, envelope);
    if (problem) return broken(count, where, problem);

    origins.set(originKey(envelope), {
      ...envelope,
      hash,
      signed: sig !== null,
      event: count,
      where,
      isBased: state?.isBased ?? false,
    });
    if (trust.heads.some((head) => isAt(head, envelope)))
      seenAtHeads.set(`${originKey(envelope)}#${envelope.seq}`, hash);
  }
  for (const base of bases) seenAtHeads.set(`${originKey(base)}#${base.seq}`, base.hash);
  const verdict = checkEnds(count, origins, headsAbove(bases, trust.heads), seenAtHeads);
  const before = bases.reduce((sum, { seq }) => sum + seq, 0);
  return verdict.ok && before > 0 ? { ...verdict, before } : verdict;
};

const broken = (event: number, where: string, problem: string): Verdict => ({
  ok: false,
  event,
  where,
  problem,
});

const isAt = (head: ChainHead, { device, epoch, seq }: Envelope): boolean =>
  head.device === device && head.epoch === epoch && head.seq === seq;

const checkChain = (
  { event, where, envelope }: { event: number; where: string; envelope: Envelope },
  before: OriginState | undefined,
): Verdict | null => {
  const expected = (before?.seq ?? 0) + 1;
  if (envelope.seq !== expected)
    return broken(
      event,
      where,
      `expected event ${expected} of this origin here: one is missing or moved`,
    );
  if (envelope.prev === (before?.hash ?? firstPrev)) return null;
  // A signature vouches for the event before; without one it is that event which somebody had a reason to change.
  return before && !before.signed
    ? broken(before.event, before.where, 'was changed: the event after it does not continue it')
    : broken(event, where, 'does not continue the event before it');
};

const checkSignature = (
  signature: string | null,
  hash: string,
  key: string | undefined,
  crypto: Crypto,
): string | null => {
  if (signature === null) return null;
  if (key === undefined) return 'signed by a device whose key is not known';
  return crypto.verify(hash, signature, key) ? null : "the signature is not this device's";
};

const learnKey = (keys: Map<string, string>, envelope: Envelope): void => {
  const key = keys.has(envelope.device) ? undefined : statedKey(envelope);
  if (key !== undefined) keys.set(envelope.device, key);
};

/** What somebody saw of an origin before its base, nobody can find here. */
const headsAbove = (
  bases: readonly ChainHead[],
  heads: readonly ChainHead[],
): readonly ChainHead[] => {
  const floors = new Map(bases.map((base) => [originKey(base), base.seq]));
  return heads.filter((head) => head.seq >= (floors.get(originKey(head)) ?? 0));
};

const checkEnds = (
  count: number,
  origins: ReadonlyMap<string, OriginState>,
  heads: readonly ChainHead[],
  seenAtHeads: ReadonlyMap<string, string>,
): Verdict => {
  for (const state of origins.values()) {
    if (!state.signed)
      return broken(count, originKey(state), 'ends with an unsigned event: its end was cut off');
  }
  for (const head of heads) {
    const seen = seenAtHeads.get(`${originKey(head)}#${head.seq}`);
    if (seen === undefined)
      return broken(
        count,
        originKey(head),
        `event ${head.seq} was known elsewhere and is missing: the end was cut off`,
      );
    if (seen !== head.hash)
      return broken(
        count,
        originKey(head),
        `event ${head.seq} differs from the one known elsewhere`,
      );
  }
  return {
    ok: true,
    events: count,
    origins: [...origins.values()].map(({ device, epoch, seq, hash }) => ({
      device,
      epoch,
      seq,
      hash,
    })),
  };
};
