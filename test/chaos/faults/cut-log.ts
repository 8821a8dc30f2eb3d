import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestTill } from '@pos/till/testing';
import { chanceFrom, type Chance } from '../chance.ts';
import { check, everyEvent, sellsOn } from '../check.ts';
import { diverged, type Finding } from '../report.ts';
import { Shop } from '../workshop.ts';
import type { Harm } from './harm.ts';

const cuts = 25;

/** Of the write-ahead log only the first bytes reached the disk: the till opens, and what is left is a prefix. */
export const cutLog: Harm = {
  name: 'the write-ahead log is cut',
  inflict: async (workshop, { seed }) => {
    const chance = chanceFrom(seed);
    const shop = new Shop(workshop, workshop.newFolder());
    shop.open()[Symbol.dispose]();
    const selling = shop.start({ seed });
    await selling.heard('done', 12);
    await shop.end(selling);

    const left = new LeftBehind(shop.folder);
    const whole = everyText(shop);
    left.putBack(left.log);
    const findings: Finding[] = [];
    for (let cut = 0; cut < cuts; cut += 1) {
      left.putBack(tornAt(left.log, chance));
      using test = shop.open();
      findings.push(...notPrefix(test, whole));
      findings.push(...check(test, { done: new Map(), findings: [] }));
    }
    left.putBack(left.log);
    return { runs: 1, kills: 1, sales: shop.sales, findings: [...findings, ...shop.check()] };
  },
};

/** The two files as the killed process left them. Nothing of the log had been copied into the other yet. */
class LeftBehind {
  readonly log: Buffer;
  readonly #folder: string;
  readonly #database: Buffer;

  constructor(folder: string) {
    this.#folder = folder;
    this.#database = readFileSync(join(folder, 'journal.db'));
    this.log = readFileSync(join(folder, 'journal.db-wal'));
  }

  putBack(log: Uint8Array): void {
    writeFileSync(join(this.#folder, 'journal.db'), this.#database);
    writeFileSync(join(this.#folder, 'journal.db-wal'), log);
    rmSync(join(this.#folder, 'journal.db-shm'), { force: true });
  }
}

/** Cut short, or with what the disk held before in the rest. */
const tornAt = (log: Buffer, chance: Chance): Uint8Array => {
  const at = chance.integer(0, log.length);
  if (chance.next() < 0.5) return log.subarray(0, at);
  return Uint8Array.from(log, (byte, index) => (index < at ? byte : chance.integer(0, 255)));
};

const everyText = (shop: Shop): string[] => {
  using test = shop.open();
  return everyEvent(test).map(({ raw }) => raw);
};

const notPrefix = (test: TestTill, whole: readonly string[]): Finding[] => {
  const events = everyEvent(test);
  if (events.some(({ raw }, index) => raw !== whole[index])) {
    return [diverged('what is left of a cut journal is not its beginning')];
  }
  return sellsOn(test);
};
