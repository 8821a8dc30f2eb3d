import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Cloud } from '../../sync/kit/cloud.ts';
import { HostedDatabase, noHostedDatabase } from '../../sync/kit/hosted-database.ts';
import { chanceFrom, type Chance } from '../chance.ts';
import { diverged, type Finding, type Report } from '../report.ts';
import type { Workshop } from '../workshop.ts';
import type { ChaosProxy } from './chaos-proxy.ts';
import { checkCopies, checkFolders } from './check-copies.ts';
import { SyncedShop } from './shop.ts';
import { clockJumps } from './troubles/clock-jumps.ts';
import { diskFull } from './troubles/disk-full.ts';
import { folderCloned } from './troubles/folder-cloned.ts';
import { poolerRestarted } from './troubles/pooler-restarted.ts';
import { serverFrozen, tillFrozen } from './troubles/processes-frozen.ts';
import { databaseKilled, serverKilled, tillKilled } from './troubles/processes-killed.ts';
import { serverRestored } from './troubles/server-restored.ts';
import { tabletReloaded } from './troubles/tablet-reloaded.ts';
import { tillRestored } from './troubles/till-restored.ts';
import type { Scene, Trouble } from './troubles/trouble.ts';
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
  diskFull,
  poolerRestarted,
  tabletReloaded,
];

/** The promise: so long after the network and the machines are well, every copy is the same. */
const promised = 10_000;
/** A machine that has twice as much to do as it can proves nothing about seconds; it heals all the same. */
const promisedWhenOverloaded = 60_000;
const isOverloaded = (): boolean => loadavg()[0]! > 2 * availableParallelism();

/**
 * A shop whose tills sell while the network rages and one machine after the other gets into trouble. After each round
 * everything is well again, and every copy has to say the same. Shops with odd seeds have their server's database
 * hosted, behind a pooler; the others' brings its own.
 */
export const rageAgainAndAgain = async (
  workshop: Workshop,
  { seed, rounds, say }: { seed: number; rounds: number; say: (line: string) => void },
): Promise<Report> => {
  const plan = chanceFrom(seed);
  const folder = workshop.newFolder();
  const findings: Finding[] = [];
  let [runs, kills] = [0, 0];
  if (seed % 2 === 1 && noHostedDatabase !== null) say(`  no hosted database: ${noHostedDatabase}`);
  const hosted =
    seed % 2 === 1 && noHostedDatabase === null
      ? await HostedDatabase.start(join(folder, 'database'))
      : null;
  await using cloud = await Cloud.start(join(folder, 'cloud'), hosted ?? undefined);
  await using shop = await SyncedShop.rent(join(folder, 'shop'), {
    cloud,
    name: 'Quán Bão',
    tills: 5,
    tablets: 2,
    seed,
  });
  await shop.setUp();
  const backup = join(folder, 'backup');
  await cloud.backUp(backup);
  const scene = { shop, hosted, backup };
  while (runs < rounds && findings.length === 0) {
    const trouble = pick(plan, scene, say);
    const before = shop.sales;
    findings.push(...(await rage(scene, trouble, plan.integer(0, 2 ** 31))));
    const within = isOverloaded() ? promisedWhenOverloaded : promised;
    const took = await shop.settle(within);
    if (took === null)
      findings.push(diverged(`not healed in ${within} ms: ${await shop.standings()}`));
    findings.push(...(await checkCopies(shop)));
    runs += 1;
    kills += trouble.kills;
    const healed = took === null ? 'not healed' : `healed in ${(took / 1000).toFixed(1)} s`;
    const load = isOverloaded() ? ` (load ${loadavg()[0]!.toFixed(0)})` : '';
    say(`  round ${runs}, ${trouble.name}: ${shop.sales - before} sales, ${healed}${load}`);
  }
  findings.push(...(await checkFolders(shop)));
  return { runs, kills, sales: shop.sales, findings };
};

/** What cannot happen here is said, and another trouble comes instead. */
const pick = (plan: Chance, scene: Omit<Scene, 'chance'>, say: (line: string) => void): Trouble => {
  for (;;) {
    const trouble = plan.pick(troubles);
    const reason = trouble.impossible?.(scene) ?? null;
    if (reason === null) return trouble;
    say(`  ${trouble.name}: skipped, ${reason}`);
  }
};

/** Trouble and weather draw apart, so that a seed repeats both however fast the machine is. */
const rage = async (
  scene: Omit<Scene, 'chance'>,
  { strike }: Trouble,
  seed: number,
): Promise<readonly Finding[]> => {
  const { shop } = scene;
  const chance = chanceFrom(seed);
  await shop.open();
  const findings = await inBadWeather(shop.cables, chanceFrom(seed + 1), async () => {
    await wait(chance.integer(200, 1500));
    const found = (await strike({ ...scene, chance })) ?? [];
    await wait(chance.integer(200, 1500));
    return found;
  });
  await shop.close();
  for (const cable of shop.cables) cable.clearUp();
  return findings;
};

/** Each cable has a weather of its own, and none keeps it for long. */
export const inBadWeather = async <Result>(
  cables: readonly ChaosProxy[],
  chance: Chance,
  work: () => Promise<Result>,
): Promise<Result> => {
  const over = new AbortController();
  const storm = async (): Promise<void> => {
    while (!over.signal.aborted) {
      for (const cable of cables) cable.turn(chance.pick(weathers));
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
