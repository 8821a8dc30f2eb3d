import type { Answered } from '../wire/refusals.ts';
import type { Chance } from './chance.ts';
import type { Failure } from './audit.ts';
import { answerOf, converse, recallLate } from './conversation.ts';
import { crash } from './machine.ts';
import { bootstrap } from './newcomer.ts';
import { protocolRules, type Rules } from './mutants.ts';
import { Shop, type Setting } from './shop.ts';

export interface Outcome {
  readonly seed: number;
  /** What was broken; nothing, if the protocol keeps its promises. */
  readonly failures: readonly Failure[];
  /** Events that the cloud has in the end. */
  readonly events: number;
  readonly adopted: number;
  /** Tills that began with a snapshot, and orders that had to be recalled afterwards. */
  readonly founded: number;
  readonly recalled: number;
  /** How often a device was told that what it lacks is not there any more. */
  readonly sentAway: number;
}

/** What a seed stands for besides the chance it draws: every kind of shop comes up, some of them for a long time. */
export const settingOf = (seed: number): Omit<Setting, 'rules' | 'hash'> => ({
  seed,
  steps: stepsOf(seed),
  hubs: seed % 4 !== 3,
  silentRestores: seed % 2 === 0,
  snapshots: seed % 2 === 1,
});

/** Snapshots take time: first there must be orders that are done with. */
const stepsOf = (seed: number): number => {
  if (seed % 10 === 0) return 1500;
  return seed % 2 === 0 ? 250 : 500;
};

/** One life of a shop: work and faults, then peace, then the books. The same setting is the same life again. */
export const simulate = async (
  setting: Omit<Setting, 'rules'>,
  broken: Partial<Rules> = {},
): Promise<Outcome> => {
  const shop = new Shop({ ...setting, rules: { ...protocolRules, ...broken } });
  for (let step = 0; step < setting.steps; step += 1) {
    await anything(shop);
    await shop.network.quiet();
    if (step % 25 === 0) shop.audit.look();
  }
  await heal(shop);
  shop.audit.close();
  const { events } = shop.cloud.disk.log;
  const { founded, recalled, sentAway } = shop;
  return {
    seed: setting.seed,
    failures: shop.audit.failures,
    events: events.length,
    adopted: events.filter(({ envelope }) => envelope.adopted).length,
    founded,
    recalled,
    sentAway,
  };
};

type Happening = readonly [weight: number, happens: (shop: Shop) => Promise<void> | void];

const happenings: readonly Happening[] = [
  [30, (shop) => shop.sell(shop.chance.pick(shop.sellers))],
  [
    36,
    (shop) => {
      const device = shop.chance.pick(shop.sellers);
      converse(shop, device, shop.chance.pick(shop.peersOf(device)));
    },
  ],
  [90, (shop) => deliver(shop)],
  [1, (shop) => crash(shop.chance.pick(shop.machines))],
  [1.5, (shop) => shop.backUpCloud()],
  [0.6, (shop) => shop.restoreCloud()],
  [1.5, (shop) => shop.copyDisk(shop.chance.pick(shop.devices))],
  [0.6, (shop) => shop.restoreDisk(shop.chance.pick(shop.devices), true)],
  [
    1,
    (shop) => {
      if (shop.setting.silentRestores) shop.restoreDisk(shop.chance.pick(shop.devices), false);
    },
  ],
  [
    0.5,
    (shop) => {
      if (shop.setting.silentRestores && shop.clones.length === 0)
        shop.cloneFolder(shop.chance.pick(shop.devices));
    },
  ],
  [2, (shop) => shop.prune(shop.chance.pick(shop.devices))],
  [1, (shop) => cutOrJoin(shop)],
];

/** Where years are written down in a snapshot. */
const withSnapshots: readonly Happening[] = [
  ...happenings,
  [20, (shop) => shop.sell(shop.chance.pick(shop.sellers))],
  [2, (shop) => shop.picture(shop.chance.pick(shop.devices))],
  [
    2,
    (shop) => {
      const joined = shop.machines.length + shop.newcomers.length - machinesAtFirst;
      if (shop.cloud.disk.log.events.length > eventsPerNewcomer * (joined + 1)) shop.join();
    },
  ],
  [5, (shop) => shop.prune(shop.chance.pick([...shop.hubs, ...shop.devices]))],
  [1, (shop) => goOrComeBack(shop)],
  [1, (shop) => shop.copyDisk(shop.chance.pick(shop.devices))],
  [1, (shop) => shop.restoreDisk(shop.chance.pick(shop.devices), true)],
  [8, (shop) => recallLate(shop, shop.chance.pick(shop.devices))],
  [20, (shop) => newcomersAsk(shop)],
  [
    1,
    (shop) => {
      for (const newcomer of shop.newcomers) crash(newcomer);
    },
  ],
];

/** A till out of reach of everybody, sometimes for long. */
const goOrComeBack = ({ network, chance, devices, machines }: Shop): void => {
  const { name } = chance.pick(devices);
  const links = machines.map((machine) => `${name} ${machine.name}`);
  const isAway = links.every((link) => network.cut.has(link));
  for (const link of links) {
    if (isAway) network.cut.delete(link);
    else network.cut.add(link);
  }
};

const machinesAtFirst = 5;
const eventsPerNewcomer = 20;

const newcomersAsk = (shop: Shop): void => {
  for (const newcomer of shop.newcomers)
    bootstrap(shop, newcomer, shop.chance.pick([shop.cloud, ...shop.hubs]));
};

const anything = async (shop: Shop): Promise<void> => {
  const possible = shop.setting.snapshots ? withSnapshots : happenings;
  let drawn = shop.chance.next() * possible.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, happens] of possible) {
    drawn -= weight;
    if (drawn < 0) return happens(shop);
  }
};

const cutOrJoin = ({ network, chance, devices, machines }: Shop): void => {
  const link = `${chance.pick(devices).name} ${chance.pick(machines).name}`;
  if (!network.cut.delete(link) && chance.happens(0.5)) network.cut.add(link);
};

/** Some message arrives, or breaks on its way. */
const deliver = async (shop: Shop): Promise<void> => {
  const { network, chance } = shop;
  const message = network.take(chance);
  if (!message) return;
  if (network.isCut(message) || chance.happens(0.15)) return message.fail();
  if (message.answered) {
    // Whoever waited for it may have crashed since.
    if (shop.machine(message.from).boot === message.boot)
      message.arrive(garbled(message.answered, chance));
    return;
  }
  if (chance.happens(0.15)) network.messages.push({ ...message, arrive: nothing, fail: nothing });
  const answered = await answerOf(shop, message);
  network.messages.push({ ...message, answered });
};

const nothing = (): void => undefined;

/** A proxy's page instead of an answer, an answer of which a part is missing, a peer that is busy. */
const garbled = (answered: Answered<unknown>, chance: Chance): Answered<unknown> => {
  if (answered.ok && isChunk(answered.answer))
    return { ok: true, answer: chance.happens(0.1) ? cutShort(answered.answer) : answered.answer };
  if (!chance.happens(0.05) || !answered.ok) return answered;
  return chance.pick<Answered<unknown>>([
    { ok: true, answer: {} },
    { ok: true, answer: '<html>' },
    { ok: true, answer: withoutRuns(answered.answer) },
    { ok: false, refusal: { code: 'ServerBusy' } },
  ]);
};

const withoutRuns = (answer: unknown): unknown =>
  typeof answer === 'object' && answer !== null && 'runs' in answer && Array.isArray(answer.runs)
    ? { ...answer, runs: answer.runs.slice(1) }
    : answer;

const isChunk = (answer: unknown): answer is { readonly text: string } =>
  typeof answer === 'object' && answer !== null && 'text' in answer;

const cutShort = ({ text }: { readonly text: string }): { readonly text: string } => ({
  text: text.slice(text.indexOf('\n') + 1),
});

/** The network is whole again, and nobody sells any more: how long until all have the same? */
const heal = async (shop: Shop): Promise<void> => {
  const { network } = shop;
  network.cut.clear();
  const inFlight = network.messages;
  network.messages = [];
  for (const message of inFlight) {
    const caller = shop.machine(message.from);
    if (caller.boot === message.boot) message.fail();
  }
  await network.quiet();
  while (shop.newcomers.length > 0) {
    newcomersAsk(shop);
    await deliverAll(shop);
  }
  const rounds = shop.setting.silentRestores ? 12 : 5;
  for (let round = 0; round < rounds; round += 1) {
    // Somebody notices the second till and switches it off, once it has been heard.
    if (round === rounds / 2) shop.clones = [];
    // Half a minute has passed: everybody greets anew.
    for (const { views } of shop.sellers) views.clear();
    for (const device of shop.sellers)
      for (const peer of shop.peersOf(device)) {
        for (let step = 0; step < 4; step += 1) {
          converse(shop, device, peer);
          await deliverAll(shop);
        }
        recallLate(shop, device);
        await deliverAll(shop);
      }
  }
};

const deliverAll = async (shop: Shop): Promise<void> => {
  const { network } = shop;
  await network.quiet();
  for (let message = network.messages.shift(); message; message = network.messages.shift()) {
    if (shop.machine(message.from).boot === message.boot)
      message.arrive(await answerOf(shop, message));
    await network.quiet();
  }
};
