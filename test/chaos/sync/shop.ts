import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Cloud } from '../../sync/kit/cloud.ts';
import { putCoffee } from '../../sync/kit/goods.ts';
import { chanceFrom } from '../chance.ts';
import { ChaosProxy } from './chaos-proxy.ts';
import { Register } from './register.ts';

const name = 'Quán Bão';
const tills = 3;

/** A server with its database and the tills of one store, each in a process of its own. */
export class SyncedShop implements AsyncDisposable {
  readonly cloud: Cloud;
  readonly registers: readonly Register[];
  /** Copies of tills that sold for a while. */
  readonly departed: Register[] = [];
  readonly #folder: string;
  product = '';

  private constructor(folder: string, cloud: Cloud, registers: readonly Register[]) {
    this.#folder = folder;
    this.cloud = cloud;
    this.registers = registers;
  }

  static async rent(folder: string, seed: number): Promise<SyncedShop> {
    const cloud = await Cloud.start(join(folder, 'cloud'));
    const registers: Register[] = [];
    for (let number = 1; number <= tills; number += 1) {
      const chance = chanceFrom(seed + number);
      const cable = await ChaosProxy.before(cloud.url, chance);
      registers.push(new Register(join(folder, `till-${number}`), cable, chance));
    }
    return new SyncedShop(folder, cloud, registers);
  }

  /** The copy of the server's disk that somebody made on the first day. */
  get backup(): string {
    return join(this.#folder, 'backup');
  }

  folderFor(what: string): string {
    return join(this.#folder, what);
  }

  get everyRegister(): readonly Register[] {
    return [...this.registers, ...this.departed];
  }

  get sales(): number {
    return this.everyRegister.reduce((sum, { history }) => sum + history.done.size, 0);
  }

  open(): void {
    for (const register of this.registers) register.open(this.product);
  }

  async close(): Promise<void> {
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
    const each = views.map(
      ({ head, unsent, cloud: { state, refusal } }) =>
        `${head.pos} (${unsent} unsent, ${state}${refusal ? ` ${refusal}` : ''})`,
    );
    return `server ${await this.cloud.events()}, tills ${each.join(', ')}`;
  }

  async #isSettled(): Promise<boolean> {
    const events = await this.cloud.events();
    const views = await Promise.all(this.registers.map(({ till }) => till.view('sync')));
    return views.every(
      ({ head, unsent, cloud }) =>
        cloud.state === 'in-touch' && unsent === 0 && head.pos === events,
    );
  }

  /** Pairs the tills with the server, each past the weather. */
  async setUp(): Promise<void> {
    const [first] = this.registers;
    for (const register of this.registers) {
      await register.start({
        args: ['--code', await this.cloud.codeFor(name)],
        ready: async (till) => {
          if (register === first) await till.setUp(name);
        },
      });
      if (register === first) this.product = await putCoffee(register.till);
      await register.till.do({ type: 'OpenSession', notes: [] });
    }
    if ((await this.settle(30_000)) === null)
      throw new Error(`the shop did not come together: ${await this.standings()}`);
    await this.cloud.backUp(this.backup);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const register of this.everyRegister) await register[Symbol.asyncDispose]();
    for (const { cable } of this.registers) await cable[Symbol.asyncDispose]();
    await this.cloud[Symbol.asyncDispose]();
  }
}
