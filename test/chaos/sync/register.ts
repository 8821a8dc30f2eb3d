import { randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Till } from '../../sync/kit/till.ts';
import type { Chance } from '../chance.ts';
import { documentIn } from '../document.ts';
import { History } from '../history.ts';
import type { Counted } from '../messages.ts';
import type { ChaosProxy } from './chaos-proxy.ts';

const wrongClock = fileURLToPath(import.meta.resolve('./wrong-clock.ts'));
/** Between two customers, at most. */
const pause = 150;

/** What one till of the shop hangs on. */
export interface Wiring {
  readonly cloud: ChaosProxy;
  /** Ways to other tills of the shop. */
  readonly hubs: readonly ChaosProxy[];
  /** Where it serves the shop itself, whenever it runs. */
  readonly port: number;
  /** Where its program is kept once it was read. */
  readonly compiled: string;
}

/** One till of the shop: its folder, its cables, the processes that ran on it, and what it told its cashier. */
export class Register implements AsyncDisposable {
  readonly folder: string;
  readonly history = new History();
  refusals = 0;
  /** From the key press to the word that it is paid, in milliseconds. */
  readonly latencies: number[] = [];
  /** The process, and what the cashier may press: a till that starts is not for her yet. */
  #running: Till | null = null;
  #till: Till | null = null;
  #selling: Promise<void> = Promise.resolve();
  #isOpen = false;
  readonly #wiring: Wiring;
  readonly #chance: Chance;

  constructor(folder: string, wiring: Wiring, chance: Chance) {
    this.folder = folder;
    this.#wiring = wiring;
    this.#chance = chance;
  }

  get cables(): readonly ChaosProxy[] {
    return [this.#wiring.cloud, ...this.#wiring.hubs];
  }

  /** A copy hangs on the same cable to the server, and serves nobody. */
  get wiringOfACopy(): Wiring {
    return { ...this.#wiring, hubs: [], port: 0 };
  }

  get till(): Till {
    if (!this.#till) throw new Error('this till does not run');
    return this.#till;
  }

  /** It is for the cashier when somebody can log in and `ready` says so. `server`: past the cable, where it is given. */
  async start({ server, args = [], ready }: HowToStart = {}): Promise<void> {
    const { cloud, hubs, port, compiled } = this.#wiring;
    // Whoever has to speak to the server first speaks to nobody else.
    const others = server === undefined ? hubs.flatMap(({ url }) => ['--hub', url]) : [];
    const line = ['--server', server ?? cloud.url, '--port', String(port), ...others];
    if (!existsSync(this.#clock)) this.setClock(0);
    const environment = {
      QUAY_CHAOS_CLOCK: this.#clock,
      NODE_OPTIONS: `--import=${wrongClock}`,
      NODE_COMPILE_CACHE: compiled,
    };
    const till = await Till.startIn(environment, this.folder, ...line, ...args);
    this.#running = till;
    await ready?.(till);
    while (!(await till.logIn())) await wait(50);
    this.#till = till;
  }

  async stop(signal?: NodeJS.Signals): Promise<void> {
    this.#till = null;
    await this.#running?.stop(signal);
  }

  async allSent(): Promise<void> {
    while ((await this.till.cloud()).unsent > 0) await wait(50);
  }

  setClock(off: number): void {
    writeFileSync(this.#clock, String(off));
    this.#running?.signal('SIGUSR2');
  }

  get #clock(): string {
    return `${this.folder}.clock`;
  }

  /** Sells until the shop closes, whatever becomes of the till meanwhile. */
  open(product: string): void {
    this.#isOpen = true;
    this.#selling = this.#sellOn(product);
    // Whoever closes hears of it.
    this.#selling.catch(() => undefined);
  }

  /** The last customer has been served. */
  async close(): Promise<void> {
    this.#isOpen = false;
    await this.#selling;
    await this.#sendAgain();
  }

  async #sellOn(product: string): Promise<void> {
    let served: Till | null = null;
    while (this.#isOpen) {
      await wait(this.#chance.integer(0, pause));
      const till = this.#till;
      if (!till) continue;
      try {
        if (till !== served) await this.#sendAgain();
        served = till;
        await this.#sell(till, product);
      } catch (error) {
        // A till that was killed answers nothing; one that runs has to.
        if (till === this.#till) throw error;
        served = null;
      }
    }
  }

  async #sell(till: Till, product: string): Promise<void> {
    const order = randomUUID();
    if (!(await this.#takes(till, { type: 'OpenOrder', order }))) return;
    if (!(await this.#takes(till, { type: 'AddLine', order, product }))) return;
    const tenders = [{ method: 'cash', tendered: 1_000_000 }] as const;
    const settle: Counted = { type: 'SettleOrder', id: randomUUID(), order, tenders };
    this.history.hear({ will: settle });
    await this.#send(till, settle, 'done');
  }

  /** A till whose disk is full says no, and the cashier begins anew when there is room. */
  async #takes(till: Till, command: Parameters<Till['ask']>[0]): Promise<boolean> {
    const answer = await till.ask(command);
    if (answer.ok) return true;
    if (answer.refusal.code !== 'DiskFull')
      throw new Error(`${command.type}: ${answer.refusal.code}`);
    this.refusals += 1;
    return false;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isOpen = false;
    await this.stop('SIGKILL');
    await this.#selling.catch(() => undefined);
  }

  async #sendAgain(): Promise<void> {
    for (const command of this.history.again) await this.#send(this.till, command, 'again');
  }

  async #send(till: Till, command: Counted, how: 'done' | 'again'): Promise<void> {
    const began = performance.now();
    const answer = await till.ask(command);
    this.latencies.push(performance.now() - began);
    if (!answer.ok) {
      this.refusals += 1;
      this.history.hear({ refused: answer.refusal.code, command: command.id });
      return;
    }
    const done = { command: command.id, ...documentIn(answer.events) };
    this.history.hear(how === 'done' ? { done } : { again: done });
  }
}

interface HowToStart {
  readonly server?: string;
  readonly args?: readonly string[];
  readonly ready?: (till: Till) => Promise<void>;
}
