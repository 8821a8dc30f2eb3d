import { firstPrev, originKey, type ChainHead, type Origin, type Sealed } from './envelope.ts';
import type { OriginResult } from './event-log.ts';

export interface ChainLookup {
  readonly headOf: (origin: Origin) => ChainHead | undefined;
  readonly hashAt: (origin: Origin, seq: number) => string | undefined;
}

export interface Accepted {
  /** What to store, in the order given. */
  readonly fresh: readonly Sealed[];
  readonly results: readonly OriginResult[];
}

export const beforeFirst = ({ device, epoch }: Origin): ChainHead => ({
  device,
  epoch,
  seq: 0,
  hash: firstPrev,
});

/** The one rule of every log: an origin grows only by the event that continues its chain. */
export const acceptChain = (events: readonly Sealed[], known: ChainLookup): Accepted => {
  const fresh: Sealed[] = [];
  const results = new Map<string, OriginResult>();
  const freshHash = new Map<string, string>();
  for (const event of events) {
    const key = originKey(event.envelope);
    const head = results.get(key) ?? {
      ...(known.headOf(event.envelope) ?? beforeFirst(event.envelope)),
      state: 'ok' as const,
    };
    if (head.state !== 'ok') continue;
    const { seq, prev } = event.envelope;
    if (seq <= head.seq) {
      const ours = freshHash.get(`${key}#${seq}`) ?? known.hashAt(event.envelope, seq);
      results.set(
        key,
        ours === undefined || ours === event.hash ? head : { ...head, state: 'fork' },
      );
    } else if (seq > head.seq + 1) {
      results.set(key, { ...head, state: 'gap' });
    } else if (prev !== head.hash) {
      results.set(key, { ...head, state: 'fork' });
    } else {
      fresh.push(event);
      freshHash.set(`${key}#${seq}`, event.hash);
      results.set(key, { ...head, seq, hash: event.hash });
    }
  }
  return { fresh, results: [...results.values()] };
};
