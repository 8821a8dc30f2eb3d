import type { ChainHead, Origin } from './envelope.ts';
import { originOf, type Vector } from './wire/vector.ts';

/**
 * The last life of ours that somebody has seen, when they remember more of us than we do: then our disk is an older one
 * than it was, and what we write next needs a life above it. `null`: nobody has seen more.
 */
export const outlivedBy = (
  theirs: Vector,
  { device, epoch }: Origin,
  heads: readonly ChainHead[],
): number | null => {
  const lives = Object.entries(theirs)
    .map(([key, [seq]]) => ({ ...originOf(key), seq }))
    .filter((life) => life.device === device);
  const ours = heads.find((head) => head.device === device && head.epoch === epoch)?.seq ?? 0;
  const isOutlived = lives.some(
    (life) => life.epoch > epoch || (life.epoch === epoch && life.seq > ours),
  );
  return isOutlived ? lives.reduce((latest, life) => Math.max(latest, life.epoch), epoch) : null;
};
