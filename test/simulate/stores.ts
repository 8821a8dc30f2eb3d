import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from '../bench/kit/statistics.ts';
import { chanceFrom } from '../chaos/chance.ts';
import { diverged, type Finding } from '../chaos/report.ts';
import { checkCopies, checkFolders } from '../chaos/sync/check-copies.ts';
import { inBadWeather } from '../chaos/sync/rounds.ts';
import { SyncedShop } from '../chaos/sync/shop.ts';
import { clockJumps } from '../chaos/sync/troubles/clock-jumps.ts';
import { serverFrozen, tillFrozen } from '../chaos/sync/troubles/processes-frozen.ts';
import {
  databaseKilled,
  serverKilled,
  tillKilled,
} from '../chaos/sync/troubles/processes-killed.ts';
import type { Trouble } from '../chaos/sync/troubles/trouble.ts';
import { Workshop } from '../chaos/workshop.ts';
import { Cloud } from '../sync/kit/cloud.ts';

/** What may be asked for by name. `network` is no trouble of a machine: it is the weather on every cable. */
const troublesNamed = {
  network: [],
  kill: [tillKilled],
  server: [serverKilled],
  database: [databaseKilled],
  freeze: [tillFrozen, serverFrozen],
  clock: [clockJumps],
} as const satisfies Record<string, readonly Trouble[]>;

export type Fault = keyof typeof troublesNamed;
export const faultNames = Object.keys(troublesNamed);
export const isFault = (name: string): name is Fault => Object.hasOwn(troublesNamed, name);

export interface StoresPlan {
  readonly stores: number;
  readonly tills: number;
  /** Of each till. */
  readonly sales: number;
  readonly faults: readonly Fault[];
  readonly seed: number;
  readonly say: (line: string) => void;
}

export interface StoresReport {
  readonly sales: number;
  readonly findings: readonly Finding[];
  /** How long a cashier waited for the word that it is paid, in milliseconds. */
  readonly latencies: readonly number[];
}

const pauseBetweenTroubles = { least: 1000, most: 4000 };
const healsWithin = 60_000;

/** Real tills in processes of their own and one real server: they sell, are cut and killed, heal, and are audited. */
export const simulateStores = async (plan: StoresPlan): Promise<StoresReport> => {
  const { seed, say } = plan;
  using workshop = new Workshop();
  const folder = workshop.newFolder();
  await using undo = new AsyncDisposableStack();
  const cloud = undo.use(await Cloud.start(join(folder, 'cloud')));
  const shops: SyncedShop[] = [];
  for (let store = 1; store <= plan.stores; store += 1) {
    const shop = await SyncedShop.rent(join(folder, `store-${store}`), {
      cloud,
      name: `Quán ${store}`,
      tills: plan.tills,
      tablets: 0,
      seed: seed + 100 * store,
    });
    shops.push(undo.use(shop));
    await shop.setUp();
    say(`store ${store}: ${plan.tills} tills are paired`);
  }
  for (const shop of shops) await shop.open();
  const cables = plan.faults.includes('network') ? shops.flatMap((shop) => shop.cables) : [];
  const findings = [...(await inBadWeather(cables, chanceFrom(seed), () => trouble(plan, shops)))];
  for (const shop of shops) await shop.close();
  for (const cable of cables) cable.clearUp();
  for (const [index, shop] of shops.entries()) {
    const took = await shop.settle(healsWithin);
    const healed = took === null ? 'not healed' : `healed in ${(took / 1000).toFixed(1)} s`;
    say(`store ${index + 1}: ${shop.sales} sales, ${healed}`);
    if (took === null) findings.push(diverged(`store ${index + 1}: ${await shop.standings()}`));
    findings.push(...(await checkCopies(shop)), ...(await checkFolders(shop)));
  }
  return {
    sales: shops.reduce((sum, shop) => sum + shop.sales, 0),
    findings,
    latencies: shops.flatMap(({ registers }) => registers.flatMap(({ latencies }) => latencies)),
  };
};

/** One after the other, until everybody has sold enough. */
const trouble = async (
  { sales, faults, seed }: StoresPlan,
  shops: readonly SyncedShop[],
): Promise<readonly Finding[]> => {
  const chance = chanceFrom(seed + 1);
  const troubles = faults.flatMap((name): readonly Trouble[] => troublesNamed[name]);
  const findings: Finding[] = [];
  const isEnough = (): boolean =>
    shops.every(({ registers }) => registers.every(({ history }) => history.done.size >= sales));
  let next = performance.now() + pauseBetweenTroubles.least;
  while (!isEnough()) {
    await wait(50);
    if (performance.now() < next) continue;
    const [shop, strike] = [
      shops[chance.integer(0, shops.length - 1)],
      troubles[chance.integer(0, troubles.length - 1)]?.strike,
    ];
    if (shop && strike)
      findings.push(...((await strike({ shop, chance, hosted: null, backup: '' })) ?? []));
    next =
      performance.now() + chance.integer(pauseBetweenTroubles.least, pauseBetweenTroubles.most);
  }
  return findings;
};

export const shareOf = (latencies: readonly number[], share: number): number =>
  Math.round(percentile([...latencies], share) * 10) / 10;
