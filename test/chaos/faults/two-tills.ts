import { diverged, type Finding } from '../report.ts';
import { Shop } from '../workshop.ts';
import type { Harm } from './harm.ts';

/** A second till is started on a folder where one is selling: it leaves, and the first does not notice. */
export const twoTills: Harm = {
  name: 'two tills on one folder',
  inflict: async (workshop, { seed }) => {
    const shop = new Shop(workshop, workshop.newFolder());
    const findings: Finding[] = [];

    const first = shop.start({ seed });
    await first.heard('done', 3);
    const { code, complaint } = await shop.start({ seed: seed + 1 }).ended;
    if (code !== 1 || !complaint.includes('another till is already running on')) {
      findings.push(diverged(`the second till on a folder said: ${complaint}`));
    }
    const before = first.said.length;
    await first.heard('done', before + 5);
    await shop.end(first);
    return { runs: 1, kills: 1, sales: shop.sales, findings: [...findings, ...shop.check()] };
  },
};
