import 'fake-indexeddb/auto';
import { enrol } from '../device/enrol.ts';
import { writePaired, type Paired } from '../device/device-store.ts';
import { keeper, newId } from '../ids.ts';
import type { Waiter } from '../shop/local-till.ts';
import { openTablet, type Tablet } from '../tablet.ts';

/**
 * A tablet without a page: its own journal, lines and rules, in a worker that a test has started. It says on the channel
 * `headless-tablets` by which name it is spoken to, and lives as long as the worker.
 */

const kept = new Map<string, string>();
const storage: Pick<Storage, 'getItem' | 'setItem'> = {
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => void kept.set(key, value),
};
Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });

/** Between two orders, at most. */
const pause = 400;
const name = newId(Date.now());
const channel = new BroadcastChannel(name);
let paired: Paired | null = null;
let tills: readonly string[] = [];
let tablet: Tablet | null = null;
let work: Promise<void> = Promise.resolve();
let isServing = false;
let turn: Promise<void> = Promise.resolve();

const running = (): Tablet => {
  if (!tablet) throw new Error('this tablet is not open');
  return tablet;
};

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const open = async (): Promise<void> => {
  if (!paired) throw new Error('this tablet is not paired');
  tablet = await openTablet(paired, tills[0] ?? '');
};

const whoServes = async (pin: string): Promise<Waiter> => {
  for (;;) {
    const waiter = await running().till.logIn(pin);
    if (waiter) return waiter;
    await wait(100);
  }
};

const serveOn = async (product: string, pin: string): Promise<void> => {
  const waiter = await whoServes(pin);
  while (isServing) {
    await wait(Math.random() * pause);
    await inTurn(() => takeOrder(product, waiter));
  }
};

const takeOrder = async (product: string, waiter: Waiter): Promise<void> => {
  const { till } = running();
  const opened = await till.openTable('Bàn 7', waiter);
  if (!opened.ok) throw new Error(opened.refusal.type);
  const added = await till.add(opened.order, { product, modifiers: [], note: null }, waiter);
  if (!added.ok) throw new Error(added.refusal.type);
};

/** Nobody loads the page anew in the middle of an order. */
const inTurn = (deed: () => Promise<void>): Promise<void> => {
  const done = turn.then(deed);
  turn = done.catch(() => undefined);
  return done;
};

const calls = {
  /** The tills it may turn to, the one that pairs it first. */
  pair: async (code: string, ...hubs: readonly string[]) => {
    kept.set('quay-hubs', JSON.stringify(hubs));
    tills = hubs;
    const answer = await enrol(
      { hub: hubs[0] ?? '', code },
      { newId: () => newId(Date.now()), keeper },
    );
    if (!answer.ok) throw new Error(answer.problem);
    ({ paired } = answer);
    await writePaired(paired);
    await open();
    return paired.device;
  },
  serve: async (product: string, pin: string) => {
    isServing = true;
    work = serveOn(product, pin);
    // Whoever says `rest` hears of it.
    work.catch(() => undefined);
  },
  rest: async () => {
    isServing = false;
    await work;
  },
  /** The page is loaded anew. */
  reload: () =>
    inTurn(async () => {
      await tablet?.stop();
      await open();
    }),
  state: async () => ({ ...running().reach(), head: running().journal.head().pos }),
  journal: async () => {
    const { journal } = running();
    const raws: string[] = [];
    // In pages: the imitation of IndexedDB takes the square of what it reads at once.
    for (let pos = 0; pos < journal.head().pos;) {
      const events = await journal.readAfter(pos, 200);
      raws.push(...events.map(({ raw }) => raw));
      pos = events.at(-1)!.pos;
    }
    return raws;
  },
};

interface Asked {
  readonly id: number;
  readonly call: keyof typeof calls;
  readonly args: readonly string[];
}

const answer = async ({ id, call, args }: Asked): Promise<void> => {
  try {
    const [first = '', ...rest] = args;
    const answered = await (call === 'pair'
      ? calls.pair(first, ...rest)
      : call === 'serve'
        ? calls.serve(first, rest[0] ?? '')
        : calls[call]());
    channel.postMessage({ id, answer: answered });
  } catch (error) {
    channel.postMessage({ id, problem: String(error) });
  }
};

channel.addEventListener(
  'message',
  ({ data }: MessageEvent<Asked | { readonly answer: unknown }>) => {
    if ('call' in data) void answer(data);
  },
);
new BroadcastChannel('headless-tablets').postMessage(name);
