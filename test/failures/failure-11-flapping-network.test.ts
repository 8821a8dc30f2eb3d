import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chanceFrom } from '../chaos/chance.ts';
import { ChaosProxy } from '../chaos/sync/chaos-proxy.ts';
import { weathers } from '../chaos/sync/weather.ts';
import { Cloud } from '../sync/kit/cloud.ts';
import { putCoffee } from '../sync/kit/goods.ts';
import { Till } from '../sync/kit/till.ts';

const store = 'Quán mạng chập chờn';
const sales = 200;
const noRoute = weathers.find(({ name }) => name === 'no route')!;

let folder: string;
let cloud: Cloud;
let cable: ChaosProxy;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quay-flapping-'));
  cloud = await Cloud.start(join(folder, 'cloud'));
  cable = await ChaosProxy.before(cloud.url, chanceFrom(11));
}, 120_000);

afterEach(async () => {
  await cable[Symbol.asyncDispose]();
  await cloud[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

const numberIn = (raw: string): string | undefined =>
  raw.includes('"type":"OrderSettled"') ? /"text":"([^"]+)"/.exec(raw)?.[1] : undefined;

/** What the till says that the cloud has, and what the cloud has a moment later: never less. */
const expectHonest = async (till: Till): Promise<void> => {
  const { device, head, unsent } = await till.view('sync');
  const arrived = (await cloud.journal()).filter((raw) => raw.includes(`"device":"${device}"`));
  expect(head.seq - unsent).toBeLessThanOrEqual(arrived.length);
};

test(
  'failure 11: while the network comes and goes nothing is lost, and the unsent counter claims nothing that is not so',
  { timeout: 180_000 },
  async () => {
    const start = (...args: readonly string[]): Promise<Till> =>
      Till.start(join(folder, 'till'), ...args);
    let till = await start('--server', cable.url, '--code', await cloud.codeFor(store));
    await till.setUp(store);
    await till.logIn();
    const coffee = await putCoffee(till);
    await till.do({ type: 'OpenSession', notes: [] });
    const sold: string[] = [];
    for (let sale = 0; sale < sales; sale += 1) {
      if (sale % 20 === 0) cable.turn(noRoute);
      if (sale % 20 === 10) cable.clearUp();
      sold.push(await till.sell(coffee));
      if (sale % 50 === 24) await expectHonest(till);
      // Whatever a person presses, in the end it is this: the program ends in the middle of it, and starts again.
      if (sale % 70 !== 69) continue;
      await till.stop(sale < 100 ? 'SIGKILL' : 'SIGTERM');
      till = await start();
      await till.logIn();
    }
    cable.turn(noRoute);
    await till.sell(coffee).then((number) => sold.push(number));
    expect((await till.cloud()).unsent).toBeGreaterThan(0);
    await expectHonest(till);
    cable.clearUp();
    await expect.poll(async () => (await till.cloud()).unsent, { timeout: 60_000 }).toBe(0);
    const inTheCloud = (await cloud.journal()).flatMap((raw) => numberIn(raw) ?? []);
    expect(inTheCloud.toSorted()).toEqual(sold.toSorted());
    expect(new Set(sold).size).toBe(sales + 1);
    await till.stop();
  },
);
