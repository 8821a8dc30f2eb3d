import { acceptChain, beforeFirst } from './accept-chain.ts';
import { originKey, type ChainHead, type Origin, type Sealed } from './envelope.ts';
import type { Delivered, EventLog, LogHead, OriginResult } from './event-log.ts';

/** The reference: the port's meaning in its plainest form. It lives as long as its process. */
export class MemoryEventLog implements EventLog {
  readonly #logId: string;
  readonly #events: Sealed[] = [];
  readonly #heads = new Map<string, ChainHead>();

  constructor(logId: string) {
    this.#logId = logId;
  }

  append(events: readonly Sealed[]): readonly OriginResult[] {
    const { fresh, results } = acceptChain(events, {
      headOf: (origin) => this.#heads.get(originKey(origin)),
      hashAt: (origin, seq) => this.#find(origin, seq)?.hash,
    });
    this.#events.push(...fresh);
    for (const { device, epoch, seq, hash } of results) {
      if (seq > 0) this.#heads.set(originKey({ device, epoch }), { device, epoch, seq, hash });
    }
    return results;
  }

  readAfter(pos: number, limit: number): readonly Delivered[] {
    return this.#events
      .slice(pos, pos + limit)
      .map((event, index) => delivered(event, pos + index + 1));
  }

  readStream(stream: string): readonly Delivered[] {
    return this.#events
      .map((event, index) => ({ event, pos: index + 1 }))
      .filter(({ event }) => event.envelope.stream === stream)
      .sort((left, right) => byCanonicalOrder(left.event, right.event))
      .map(({ event, pos }) => delivered(event, pos));
  }

  head(): LogHead {
    return { logId: this.#logId, pos: this.#events.length };
  }

  origins(): readonly ChainHead[] {
    return [...this.#heads.values()];
  }

  headOf(origin: Origin): ChainHead {
    return this.#heads.get(originKey(origin)) ?? beforeFirst(origin);
  }

  #find(origin: Origin, seq: number): Sealed | undefined {
    const key = originKey(origin);
    return this.#events.find(
      (event) => originKey(event.envelope) === key && event.envelope.seq === seq,
    );
  }
}

const delivered = ({ raw, hash, sig }: Sealed, pos: number): Delivered => ({ pos, raw, hash, sig });

const byCanonicalOrder = ({ envelope: left }: Sealed, { envelope: right }: Sealed): number =>
  left.lam - right.lam ||
  compareText(left.device, right.device) ||
  left.epoch - right.epoch ||
  left.seq - right.seq;

const compareText = (left: string, right: string): number => {
  if (left === right) return 0;
  return left < right ? -1 : 1;
};
