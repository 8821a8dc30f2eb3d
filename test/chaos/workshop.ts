import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fakeClock, TestTill } from '@pos/till/testing';
import { check } from './check.ts';
import { History } from './history.ts';
import type { Told } from './messages.ts';
import { diverged, type Finding } from './report.ts';
import { startSelling, type SellingProcess } from './selling-process.ts';

/** Where all of this happens; gone when it is over. */
export class Workshop implements Disposable {
  readonly cache: string;
  readonly #folder = mkdtempSync(join(tmpdir(), 'quay-chaos-'));
  #made = 0;

  constructor() {
    this.cache = join(this.#folder, 'compiled');
  }

  /** A process that is killed keeps nothing: one must end well for the others to start quickly. */
  async warmUp(): Promise<void> {
    const shop = new Shop(this, this.newFolder());
    await shop.start({ seed: 0, sales: 1 }).ended;
  }

  newFolder(): string {
    this.#made += 1;
    return join(this.#folder, `${this.#made}`);
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** One till's folder, the processes that ran on it, and what the world has been told. */
export class Shop {
  readonly folder: string;
  readonly history = new History();
  readonly #cache: string;
  /** Each life begins twenty minutes after the one before: a folder's lives go through days and a new year. */
  #lives = 0;

  constructor({ cache }: Pick<Workshop, 'cache'>, folder: string) {
    this.#cache = cache;
    this.folder = folder;
  }

  get sales(): number {
    return this.history.done.size;
  }

  start({ seed, sales = null, through = [] }: Start): SellingProcess {
    const orders = { folder: this.folder, seed, at: this.#now(), again: this.history.again, sales };
    this.#lives += 1;
    const hear = (told: Told): void => this.history.hear(told);
    return startSelling({ orders, hear, cache: this.#cache, through });
  }

  /** A till that complained did not open, or broke, or hung: nobody but us may end it. */
  async end(selling: SellingProcess): Promise<void> {
    selling.kill();
    const { complaint } = await selling.ended;
    if (complaint !== '') this.history.findings.push(diverged(complaint));
  }

  check(): Finding[] {
    using test = this.open();
    return check(test, this.history);
  }

  open(): TestTill {
    return new TestTill({ folder: this.folder, clock: fakeClock(this.#now()) });
  }

  #now(): string {
    return new Date(
      Date.parse('2026-12-30T08:00:00+07:00') + this.#lives * 1_200_000,
    ).toISOString();
  }
}

interface Start {
  readonly seed: number;
  readonly sales?: number | null;
  readonly through?: readonly string[];
}
