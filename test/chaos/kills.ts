import { setTimeout as wait } from 'node:timers/promises';
import { chanceFrom, type Chance } from './chance.ts';
import type { Finding, Report } from './report.ts';
import { Shop, type Workshop } from './workshop.ts';

/** So many lives one journal goes through. */
const livesOfAFolder = 50;
const livesBetweenChecks = 25;

/** A till is killed while it sells, again and again, and each time it must come back as if nothing had been. */
export const killAgainAndAgain = async (
  workshop: Workshop,
  { seed, runs }: { seed: number; runs: number },
): Promise<Report> => {
  const chance = chanceFrom(seed);
  const findings: Finding[] = [];
  let sales = 0;
  for (let left = runs; left > 0; left -= livesOfAFolder) {
    const shop = new Shop(workshop, workshop.newFolder());
    await liveAndDie(shop, chance, Math.min(left, livesOfAFolder));
    findings.push(...shop.check());
    sales += shop.sales;
  }
  return { runs, kills: runs, sales, findings };
};

const liveAndDie = async (shop: Shop, chance: Chance, lives: number): Promise<void> => {
  for (let life = 1; life <= lives; life += 1) {
    const selling = shop.start({ seed: chance.integer(0, 2 ** 31) });
    const coldStart = chance.next() < 0.15;
    if (!coldStart) await selling.heard('done', chance.integer(0, 8));
    await wait(chance.next() * (coldStart ? 150 : 50));
    await shop.end(selling);
    if (life % livesBetweenChecks === 0 && life < lives)
      shop.history.findings.push(...shop.check());
  }
};
