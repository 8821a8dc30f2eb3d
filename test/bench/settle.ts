import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { BareJournal } from './kit/bare-journal.ts';
import { Cashier } from './kit/cashier.ts';
import { flushes, flushTimes } from './kit/disk.ts';
import { against, type Bench } from './kit/finding.ts';
import { importHistory } from './kit/history.ts';
import { freshPlace } from './kit/place.ts';
import { percentileOf, play, rateOf, timed } from './kit/rounds.ts';
import { foundTill, openTill, shopWith } from './kit/shop.ts';
import { SumsWatcher, type Sums } from './kit/sums.ts';
import { median } from './kit/statistics.ts';

/** Fewer than a till keeps at hand: the orders are open ones, as in front of a cashier. */
const ordersPerRound = 100;
const rounds = 50;
const warmUp = 10;
const flushesPerRound = 20;

/** One settlement of three lines that a screen has shown, paid in cash, against a bare loop that writes the same rows into the same tables. */
export const settle: Bench = async () => {
  const folder = freshPlace('settle');
  const shop = shopWith(2000);
  const founded = await foundTill(folder, shop);
  importHistory(founded, shop, { events: 20_000, salesPerDay: 400 });
  founded.close();

  const journal = join(folder, 'journal.db');
  const copy = join(folder, 'bare.db');
  copyFileSync(journal, copy);
  using bare = new BareJournal(copy);
  using till = openTill(folder);
  using watcher = new SumsWatcher(journal);
  using bareWatcher = new SumsWatcher(copy);
  const cashier = new Cashier(till, shop.trading.products);
  cashier.openSession();

  const flushed: number[] = [];
  const played = play(rounds, warmUp, () => {
    const commands = Array.from({ length: ordersPerRound }, () =>
      cashier.settling(cashier.showOrder(cashier.openOrder(3))),
    );
    bare.catchUp(journal);
    watcher.changed();
    const sums: Sums[] = [];
    const ours = commands.map((command) => {
      const took = timed(() => cashier.ask(command));
      sums.push(watcher.changed());
      return took;
    });
    const transactions = bare.learn(journal, sums);
    const again = transactions.map((transaction) => {
      const took = timed(() => bare.write(transaction));
      bareWatcher.changed();
      return took;
    });
    flushed.push(...flushes(folder, flushesPerRound));
    return { ours, bare: again };
  });
  bare.requireEqual(journal);

  const rate = rateOf('rate', played, { unit: 'sales/s' });
  const flushRate = 1000 / median(flushed);
  return [
    rate,
    percentileOf('p50', played, { share: 0.5 }),
    percentileOf('p99', played, { share: 0.99 }),
    against('rate to disk flushes', { value: rate.value, baseline: flushRate, unit: '/s' }),
    ...flushTimes(flushed),
  ];
};
