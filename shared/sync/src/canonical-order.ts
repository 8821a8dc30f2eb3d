import type { Envelope } from './envelope.ts';

type Placed = Pick<Envelope, 'lam' | 'device' | 'epoch' | 'seq'>;

/** The one order in which every device folds: causal, total, without any clock. */
export const byCanonicalOrder = (left: Placed, right: Placed): number =>
  left.lam - right.lam ||
  compareText(left.device, right.device) ||
  left.epoch - right.epoch ||
  left.seq - right.seq;

const compareText = (left: string, right: string): number => {
  if (left === right) return 0;
  return left < right ? -1 : 1;
};

/**
 * What a set of events means: in canonical order, each once, whatever order and however often they arrived. What one
 * command did counts once even if it is written twice: by its device and, after a fork, by whoever adopted it.
 */
export const effectiveEvents = <Event extends Envelope>(events: Iterable<Event>): Event[] => {
  const done = new Set<string>();
  return [...events].sort(byCanonicalOrder).filter(({ command, cidx }) => {
    const deed = `${command}#${cidx}`;
    if (done.has(deed)) return false;
    done.add(deed);
    return true;
  });
};
