import { originKey, type Envelope, type Sealed } from './envelope.ts';
import type { Delivered } from './event-log.ts';

/** Events of one origin that follow each other. */
type SealedRun = readonly [Sealed, ...Sealed[]];

export const runsIn = (events: readonly Sealed[]): readonly SealedRun[] => {
  const runs: [Sealed, ...Sealed[]][] = [];
  for (const event of events) {
    const run = runs.at(-1);
    if (run && originKey(run[0].envelope) === originKey(event.envelope)) run.push(event);
    else runs.push([event]);
  }
  return runs;
};

/** As it was when it came: what a log holds has been read before. */
export const sealedFrom = ({ raw, hash, sig }: Delivered): Sealed => ({
  envelope: JSON.parse(raw) as Envelope,
  raw,
  hash,
  sig,
});
