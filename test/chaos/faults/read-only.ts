import { join } from 'node:path';
import { diverged, type Finding } from '../report.ts';
import { Shop } from '../workshop.ts';
import type { Harm } from './harm.ts';
import { noSmallDisk, SmallDisk } from './small-disk.ts';

/** A till that was killed finds its disk read-only: it says so and touches nothing, and opens when it may write. */
export const readOnlyDisk: Harm = {
  name: 'the disk is read-only',
  impossible: noSmallDisk,
  inflict: async (workshop, { seed }) => {
    using disk = new SmallDisk(workshop.newFolder(), 24);
    const shop = new Shop(workshop, join(disk.path, 'till'));
    const findings: Finding[] = [];

    const before = shop.start({ seed });
    await before.heard('done', 10);
    await shop.end(before);

    disk.setReadOnly(true);
    const { code, complaint } = await shop.start({ seed: seed + 1 }).ended;
    if (code !== 1 || !/CannotUseFolder: cannot .*read-only/.test(complaint)) {
      findings.push(diverged(`on a read-only disk the till said: ${complaint}`));
    }
    disk.setReadOnly(false);

    const after = shop.start({ seed: seed + 2 });
    await after.heard('done', 10);
    await shop.end(after);
    return { runs: 1, kills: 2, sales: shop.sales, findings: [...findings, ...shop.check()] };
  },
};
