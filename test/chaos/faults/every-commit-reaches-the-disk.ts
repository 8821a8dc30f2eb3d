import { readFileSync } from 'node:fs';
import { diverged } from '../report.ts';
import { everyEvent } from '../check.ts';
import { noTracer, tracer } from '../power/strace.ts';
import { Shop } from '../workshop.ts';
import type { Harm } from './harm.ts';

/** Counted by the system itself: as many commits as commands, and at least one flush to the disk for each (G5). */
export const everyCommitReachesTheDisk: Harm = {
  name: 'every commit reaches the disk',
  impossible: noTracer,
  inflict: async (workshop, { seed }) => {
    const shop = new Shop(workshop, workshop.newFolder());
    const counted = workshop.newFolder();
    const through = [tracer, '-f', '-c', '-o', counted, '-e', 'trace=fsync,fdatasync'];
    const selling = shop.start({ seed, sales: 50, through });
    const { code, complaint } = await selling.ended;
    if (code !== 0) shop.history.findings.push(diverged(complaint));

    const commits = commitsIn(shop);
    const flushes = flushesIn(readFileSync(counted, 'utf8'));
    if (flushes < commits || commits < 50) {
      const what = `${commits} commits reached the disk by ${flushes} flushes only`;
      shop.history.findings.push(diverged(what));
    }
    return { runs: 1, kills: 0, sales: shop.sales, findings: shop.check() };
  },
};

const commitsIn = (shop: Shop): number => {
  using test = shop.open();
  const commands = everyEvent(test).map(
    ({ raw }) => (JSON.parse(raw) as { command: string }).command,
  );
  return new Set(commands).size;
};

/** `  0.00    0.000000           0       123           fdatasync`, a line for each call. */
const flushesIn = (summary: string): number =>
  [...summary.matchAll(/^\s*[\d.]+\s+[\d.]+\s+\d+\s+(\d+)\s.*\bf(?:data)?sync$/gm)]
    .map(([, calls]) => Number(calls))
    .reduce((sum, calls) => sum + calls, 0);
