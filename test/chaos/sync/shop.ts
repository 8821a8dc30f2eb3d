import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Envelope } from '@pos/sync';
import type { Cloud } from '../../sync/kit/cloud.ts';
import { putCoffee } from '../../sync/kit/goods.ts';
import { freePort } from '../../sync/kit/program.ts';
import { owner } from '../../sync/kit/till.ts';
import { chanceFrom } from '../chance.ts';
import { noSmallDisk, SmallDisk } from '../faults/small-disk.ts';
import { ChaosProxy } from './chaos-proxy.ts';
import { Register } from './register.ts';
import { TabletWaiter } from './waiter.ts';

export interface ShopPlan {
  readonly name: string;
  readonly tills: number;
  readonly tablets: number;
  readonly seed: number;
}

/** How many tills serve the shop's network; the others and the tablets know the way to each of them. */
const hubs = 2;
const diskMegabytes = 96;

/** The tills and tablets of one store, with a server somewhere. Each till is a process, each way between two of them a cable. */
export class SyncedShop implements AsyncDisposable {
  readonly cloud: Cloud;
  readonly registers: readonly Register[];
  readonly waiters: readonly TabletWaiter[];
  /** Copies of tills that sold for a while. */
  readonly departed: Register[] = [];
  /** The last till's, which is small, where this machine has such. */
  readonly smallDisk: SmallDisk | null;
  product = '';
  readonly #name: string;
  readonly #folder: string;
  readonly #tabletCables: readonly ChaosProxy[];
  readonly #undo: AsyncDisposableStack;
  #store = '';

  private constructor(parts: {
    folder: string;
    name: string;
    cloud: Cloud;
    registers: readonly Register[];
    waiters: readonly TabletWaiter[];
    tabletCables: readonly ChaosProxy[];
    smallDisk: SmallDisk | null;
    undo: AsyncDisposableStack;
  }) {
    this.#folder = parts.folder;
    this.#name = parts.name;
    this.cloud = parts.cloud;
    this.registers = parts.registers;
    this.waiters = parts.waiters;
    this.#tabletCables = parts.tabletCables;
    this.smallDisk = parts.smallDisk;
    this.#undo = parts.undo;
  }

  static async rent(
    folder: string,
    { cloud, name, tills, tablets, seed }: ShopPlan & { readonly cloud: Cloud },
  ): Promise<SyncedShop> {
    await using undo = new AsyncDisposableStack();
    mkdirSync(folder, { recursive: true });
    const smallDisk =
      tills > hubs && noSmallDisk() === null
        ? undo.use(new SmallDisk(join(folder, 'small-disk'), diskMegabytes))
        : null;
    const ports = await Promise.all(Array.from({ length: tills }, freePort));
    const lay = async (url: string, seedOfIt: number): Promise<ChaosProxy> =>
      undo.use(await ChaosProxy.before(url, chanceFrom(seedOfIt)));
    const layToHubs = (from: number): Promise<ChaosProxy[]> =>
      Promise.all(
        ports.slice(0, Math.min(hubs, from)).map((port) => lay(`http://127.0.0.1:${port}`, seed)),
      );
    const registers: Register[] = [];
    for (const [index, port] of ports.entries()) {
      const itsFolder =
        smallDisk && index === tills - 1
          ? join(smallDisk.path, 'till')
          : join(folder, `till-${index + 1}`);
      const wiring = {
        cloud: await lay(cloud.url, seed + index),
        hubs: await layToHubs(index),
        port,
        compiled: join(folder, 'compiled'),
      };
      registers.push(undo.use(new Register(itsFolder, wiring, chanceFrom(seed + index + 1))));
    }
    const waiters: TabletWaiter[] = [];
    for (let tablet = 0; tablet < tablets; tablet += 1)
      waiters.push(undo.use(await TabletWaiter.hire()));
    const tabletCables = tablets > 0 ? await layToHubs(tills) : [];
    return new SyncedShop({
      folder,
      name,
      cloud,
      registers,
      waiters,
      tabletCables,
      smallDisk,
      undo: undo.move(),
    });
  }

  folderFor(what: string): string {
    return join(this.#folder, what);
  }

  get cables(): readonly ChaosProxy[] {
    return [...this.registers.flatMap(({ cables }) => cables), ...this.#tabletCables];
  }

  get everyRegister(): readonly Register[] {
    return [...this.registers, ...this.departed];
  }

  get sales(): number {
    return this.everyRegister.reduce((sum, { history }) => sum + history.done.size, 0);
  }

  async open(): Promise<void> {
    for (const register of this.registers) register.open(this.product);
    for (const waiter of this.waiters) await waiter.serve(this.product, owner.pin);
  }

  async close(): Promise<void> {
    for (const waiter of this.waiters) await waiter.rest();
    for (const register of this.registers) await register.close();
  }

  /** How long it took until every copy was as large as every other, and nothing was left to send; `null`: too long. */
  async settle(within: number): Promise<number | null> {
    const began = performance.now();
    while (!(await this.#isSettled())) {
      if (performance.now() - began > within) return null;
      await wait(100);
    }
    return performance.now() - began;
  }

  /** Where each copy stands, for whoever asks why they do not agree. */
  async standings(): Promise<string> {
    const views = await Promise.all(this.registers.map(({ till }) => till.view('sync')));
    const tills = views.map(
      ({ head, unsent, cloud: { state, refusal } }) =>
        `${head.pos} (${unsent} unsent, ${state}${refusal ? ` ${refusal}` : ''})`,
    );
    const states = await Promise.all(this.waiters.map((waiter) => waiter.state()));
    const tablets = states.map(
      ({ head, waiting, isInTouch }) => `${head} (${waiting} waiting${isInTouch ? '' : ', away'})`,
    );
    const server = await this.events();
    return `server ${server}, tills ${tills.join(', ')}, tablets ${tablets.join(', ')}`;
  }

  /** What the server has of this store. */
  events(): Promise<number> {
    return this.cloud.events(this.#store);
  }

  journal(): Promise<readonly string[]> {
    return this.cloud.journal(this.#store);
  }

  async #isSettled(): Promise<boolean> {
    const events = await this.events();
    const views = await Promise.all(this.registers.map(({ till }) => till.view('sync')));
    const tablets = await Promise.all(this.waiters.map((waiter) => waiter.state()));
    return (
      views.every(
        ({ head, unsent, cloud }) =>
          cloud.state === 'in-touch' && unsent === 0 && head.pos === events,
      ) && tablets.every(({ head, waiting }) => waiting === 0 && head === events)
    );
  }

  /** Pairs the tills with the server, each past the weather, and the tablets with the first till. */
  async setUp(): Promise<void> {
    const [first] = this.registers;
    for (const register of this.registers) {
      await register.start({
        args: ['--code', await this.cloud.codeFor(this.#store || this.#name)],
        ready: async (till) => {
          if (register === first) await till.setUp(this.#name);
        },
      });
      if (register === first) {
        this.product = await putCoffee(register.till);
        const [raw] = await register.till.journal();
        this.#store = (JSON.parse(raw!) as Envelope).store;
      }
      await register.till.do({ type: 'OpenSession', notes: [] });
    }
    const urls = this.#tabletCables.map(({ url }) => url);
    for (const waiter of this.waiters) await waiter.pair(await first!.till.pairingCode(), urls);
    if ((await this.settle(60_000)) === null)
      throw new Error(`the shop did not come together: ${await this.standings()}`);
  }

  [Symbol.asyncDispose](): Promise<void> {
    for (const register of this.departed) this.#undo.use(register);
    return this.#undo.disposeAsync();
  }
}
