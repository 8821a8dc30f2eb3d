import type { Chance } from '../chance.ts';

/** How much of what was not flushed is gone when the power is cut, and how it is torn. */
export interface Loss {
  /** Whether the next thing that was not flushed is gone. */
  readonly strikes: () => boolean;
  /** So many bytes reach the disk whole, or not at all. */
  readonly sector: number;
  /** What stands in a file that has grown where its bytes did not arrive. */
  readonly left: () => number;
}

export const noLoss: Loss = { strikes: () => false, sector: 4096, left: () => 0 };

/** Everything, nothing or some of it; some disks write single sectors, others whole pages. */
export const drawLoss = (chance: Chance): Loss => {
  const share = chance.pick([0, 1, chance.next()]);
  const leavesZeros = chance.next() < 0.5;
  return {
    strikes: () => chance.next() < share,
    sector: chance.pick([512, 4096]),
    left: () => (leavesZeros ? 0 : chance.integer(1, 255)),
  };
};
