import { randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** One till of the shop: its folder, the cable it hangs on, the processes that ran on it, and what it told its cashier. */
export class Register implements AsyncDisposable {
  readonly folder: string;
  readonly cable: ChaosProxy;
  readonly history = new History();
  refusals = 0;
  /** The process, and what the cashier may press: a till that starts is not for her yet. */
  #running: Till | null = null;
  #till: Till | null = null;
  #selling: Promise<void> = Promise.resolve();
  #isOpen = false;
  readonly #chance: Chance;

  constructor(folder: string, cable: ChaosProxy, chance: Chance) {
    this.folder = folder;
    this.cable = cable;
    this.#chance = chance;
  }

  get till(): Till {
    if (!this.#till) throw new Error('this till does not run');
    return this.#till;
  }

  /** It is for the cashier when somebody can log in and `ready` says so. `server`: past the cable, where it is given. */
  async start({ server = this.cable.url, args = [], ready }: HowToStart = {}): Promise<void> {
    if (!existsSync(this.#clock)) this.setClock(0);
    const environment = {
      QUAY_CHAOS_CLOCK: this.#clock,
      NODE_OPTIONS: `--import=${wrongClock}`,
      NODE_COMPILE_CACHE: join(this.folder, '..', 'compiled'),
    };
    const till = await Till.startIn(environment, this.folder, '--server', server, ...args);
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
    await till.do({ type: 'OpenOrder', order });
    await till.do({ type: 'AddLine', order, product });
    const tenders = [{ method: 'cash', tendered: 1_000_000 }] as const;
    const settle: Counted = { type: 'SettleOrder', id: randomUUID(), order, tenders };
    this.history.hear({ will: settle });
    await this.#send(till, settle, 'done');
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
    const answer = await till.ask(command);
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
