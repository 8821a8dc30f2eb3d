import { acceptChain, beforeFirst } from '../accept-chain.ts';
import { byCanonicalOrder, effectiveEvents } from '../canonical-order.ts';
import { originKey, type Envelope } from '../envelope.ts';
import type { DeviceLog, OriginResult } from '../event-log.ts';
import { prunableUpTo } from '../prune.ts';

/** The rules on which everything rests, each of which a mutant may break. */
export interface Rules {
  readonly accept: typeof acceptChain;
  readonly meaning: (events: readonly Envelope[]) => readonly Envelope[];
  readonly prunable: (log: DeviceLog) => Promise<number>;
  /** A log that may have handed out positions twice takes a new name. */
  readonly renamesLog: boolean;
  /** A device that came back from a copy begins a new life. */
  readonly beginsLife: boolean;
  /** A new life is a chain of its own. */
  readonly startsChain: boolean;
  /** The cursor is written with the events before it. */
  readonly cursorWithEvents: boolean;
  /** What the peer has is what the peer says. */
  readonly waitsForAnswer: boolean;
  readonly adopts: boolean;
  readonly offersParked: boolean;
  /** Of a snapshot, heads and rows take their place at once. */
  readonly swapsAtOnce: boolean;
  /** A chunk is what was announced, or is asked for again. */
  readonly checksChunks: boolean;
  /** Nothing is dropped that came after the snapshot. */
  readonly dropsBelowSnapshot: boolean;
  /** An order that was done with is fetched again when something late comes. */
  readonly recalls: boolean;
}

export const protocolRules: Rules = {
  accept: acceptChain,
  meaning: effectiveEvents,
  prunable: prunableUpTo,
  renamesLog: true,
  beginsLife: true,
  startsChain: true,
  cursorWithEvents: true,
  waitsForAnswer: true,
  adopts: true,
  offersParked: true,
  swapsAtOnce: true,
  checksChunks: true,
  dropsBelowSnapshot: true,
  recalls: true,
};

/** Takes whatever it has not seen, also what does not continue the chain. */
const acceptAnything: typeof acceptChain = (events, known) => {
  const results = new Map<string, OriginResult>();
  const fresh = events.filter(({ envelope, hash }) => {
    const { device, epoch, seq } = envelope;
    const key = originKey(envelope);
    const head = results.get(key) ?? known.headOf(envelope) ?? beforeFirst(envelope);
    const isNew = seq > head.seq;
    results.set(key, { ...(isNew ? { device, epoch, seq, hash } : head), state: 'ok' });
    return isNew;
  });
  return { fresh, results: [...results.values()] };
};

/** The protocol with one rule broken: the audit must find out, or the audit is worth nothing. */
export const mutants = {
  gaps: { accept: (events, known) => acceptAnything(events, known) },
  samelog: { renamesLog: false },
  pruneonack: {
    prunable: (log) =>
      prunableUpTo({
        head: () => log.head(),
        readAfter: (pos, limit) => log.readAfter(pos, limit),
        marksOf: () => log.marksOf('cloud'),
      }),
  },
  nobump: { beginsLife: false },
  noepoch: { startsChain: false },
  cursorfirst: { cursorWithEvents: false },
  ackonsend: { waitsForAnswer: false },
  arrival: { meaning: (events) => events },
  noadopt: { adopts: false },
  nodedup: { meaning: (events) => [...events].sort(byCanonicalOrder) },
  noreoffer: { offersParked: false },
  halfswap: { swapsAtOnce: false },
  anychunk: { checksChunks: false },
  dropahead: { dropsBelowSnapshot: false },
  norecall: { recalls: false },
} satisfies Record<string, Partial<Rules>>;
