import { setTimeout as wait } from 'node:timers/promises';
import { chanceFrom, type Chance } from '../chance.ts';
import { diverged, type Finding, type Report } from '../report.ts';
import type { Workshop } from '../workshop.ts';
import { checkCopies, checkFolders } from './check-copies.ts';
import type { Register } from './register.ts';
import { SyncedShop } from './shop.ts';
import { clockJumps } from './troubles/clock-jumps.ts';
import { folderCloned } from './troubles/folder-cloned.ts';
import { serverFrozen, tillFrozen } from './troubles/processes-frozen.ts';
import { databaseKilled, serverKilled, tillKilled } from './troubles/processes-killed.ts';
import { serverRestored } from './troubles/server-restored.ts';
import { tillRestored } from './troubles/till-restored.ts';
import type { Trouble } from './troubles/trouble.ts';
import { weathers } from './weather.ts';

const troubles: readonly [Trouble, ...Trouble[]] = [
  tillKilled,
  serverKilled,
  databaseKilled,
  tillFrozen,
  serverFrozen,
  clockJumps,
  serverRestored,
  tillRestored,
  folderCloned,
];

/** The promise: so long after the network and the machines are well, every copy is the same. */
const promised = 10_000;

/**
 * A shop whose tills sell while the network rages and one machine after the other gets into trouble. After each round
 * everything is well again, and every copy has to say the same.
 */
export const rageAgainAndAgain = async (
  workshop: Workshop,
  { seed, rounds, say }: { seed: number; rounds: number; say: (line: string) => void },
): Promise<Report> => {
  const plan = chanceFrom(seed);
  const findings: Finding[] = [];
  let [runs, kills] = [0, 0];
  await using shop = await SyncedShop.rent(workshop.newFolder(), seed);
  await shop.setUp();
  while (runs < rounds && findings.length === 0) {
    const trouble = plan.pick(troubles);
    const before = shop.sales;
    findings.push(...(await rage(shop, trouble, plan.integer(0, 2 ** 31))));
    const took = await shop.settle(promised);
    if (took === null)
      findings.push(diverged(`not healed in ${promised} ms: ${await shop.standings()}`));
    findings.push(...(await checkCopies(shop)));
    runs += 1;
    kills += trouble.kills;
    const healed = took === null ? 'not healed' : `healed in ${(took / 1000).toFixed(1)} s`;
    say(`  round ${runs}, ${trouble.name}: ${shop.sales - before} sales, ${healed}`);
  }
  findings.push(...(await checkFolders(shop)));
  return { runs, kills, sales: shop.sales, findings };
};

/** Trouble and weather draw apart, so that a seed repeats both however fast the machine is. */
const rage = async (
  shop: SyncedShop,
  { strike }: Trouble,
  seed: number,
): Promise<readonly Finding[]> => {
  const chance = chanceFrom(seed);
  shop.open();
  const findings = await inBadWeather(shop.registers, chanceFrom(seed + 1), async () => {
    await wait(chance.integer(200, 1500));
    const found = (await strike(shop, chance)) ?? [];
    await wait(chance.integer(200, 1500));
    return found;
  });
  await shop.close();
  for (const { cable } of shop.registers) cable.clearUp();
  return findings;
};

/** Each cable has a weather of its own, and none keeps it for long. */
const inBadWeather = async <Result>(
  registers: readonly Register[],
  chance: Chance,
  work: () => Promise<Result>,
): Promise<Result> => {
  const over = new AbortController();
  const storm = async (): Promise<void> => {
    while (!over.signal.aborted) {
      for (const { cable } of registers) cable.turn(chance.pick(weathers));
      await wait(chance.integer(300, 2500), null, over).catch(() => null);
    }
  };
  const raging = storm();
  try {
    return await work();
  } finally {
    over.abort();
    await raging;
  }
};
