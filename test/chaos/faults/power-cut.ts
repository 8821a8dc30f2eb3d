import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chanceFrom } from '../chance.ts';
import { shopAfter, whatIsWrongWith } from '../power/after-the-cut.ts';
import { powerCuts } from '../power/power-cuts.ts';
import { recordLife } from '../power/recorded-life.ts';
import { noTracer } from '../power/strace.ts';
import type { Finding } from '../report.ts';
import { Shop } from '../workshop.ts';
import type { Harm } from './harm.ts';

/** So many fill the write-ahead log until it is copied into the database while the till sells; else when it closes. */
const mostSales = 100;

/**
 * What a selling till asks of its disk is recorded, and the power cut at so many moments of the record (G4). One folder
 * that a cut has left is sold on from, recorded as well, and cut again.
 */
export const powerCut: Harm = {
  name: 'the power is cut',
  impossible: noTracer,
  inflict: async (workshop, { seed, cuts }) => {
    const chance = chanceFrom(seed);
    const sales = Math.min(mostSales, cuts);
    const shop = new Shop(workshop, join(workshop.newFolder(), 'till'));
    const first = await recordLife(workshop, shop, { held: new Map(), told: [], seed, sales });
    const [cut] = powerCuts(first, 1, chance);
    const after = shopAfter(workshop, cut!, first.folder);
    const next = await recordLife(workshop, after, {
      ...cut!,
      seed: seed + 1,
      sales: Math.ceil(sales / 5),
    });

    const findings: Finding[] = [...shop.history.findings, ...after.history.findings];
    for (const life of [first, next]) {
      for (const each of powerCuts(life, Math.ceil(cuts / 2), chance)) {
        const found = shopAfter(workshop, each, life.folder);
        findings.push(...whatIsWrongWith(found));
        rmSync(dirname(found.folder), { recursive: true });
      }
    }
    return { runs: cuts, kills: cuts, sales: shop.sales + after.sales, findings };
  },
};
