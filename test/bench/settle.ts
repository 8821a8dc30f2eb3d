import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { BareJournal } from './kit/bare-journal.ts';
import { Cashier } from './kit/cashier.ts';
import { flushes, flushTimes } from './kit/disk.ts';
import { against, type Bench } from './kit/finding.ts';
import { importHistory } from './kit/history.ts';
import { freshPlace } from './kit/place.ts';
import { percentileOf, play, rateOf, timed, type Round } from './kit/rounds.ts';
import { foundTill, openTill, shopWith } from './kit/shop.ts';
import { SumsWatcher, type Sums } from './kit/sums.ts';
import { median } from './kit/statistics.ts';

const salesPerRound = 25;
const rounds = 50;
const warmUp = 10;
/** Fewer than a till keeps at hand: the orders are open ones, as in front of a cashier. */
const salesInARow = 100;
const roundsInARow = 20;

/**
 * One settlement of three lines that a screen has shown, paid in cash, against a bare loop that writes the same rows
 * into the same tables. They take turns sale by sale: guests come one at a time, and a loop that does nothing but commit
 * finds all it touches in the processor's caches, which no till does. How the two compare a hundred in a row is told too.
 */
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

  const settleInARow = (sales: number): Round => {
    const commands = Array.from({ length: sales }, () =>
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
    const again = bare.learn(journal, sums).map((transaction) => {
      const took = timed(() => bare.write(transaction));
      bareWatcher.changed();
      return took;
    });
    return { ours, bare: again };
  };

  const flushed: number[] = [];
  const played = play(rounds, warmUp, () => {
    const turns = Array.from({ length: salesPerRound }, () => {
      flushed.push(...flushes(folder, 1));
      return settleInARow(1);
    });
    return { ours: turns.flatMap(({ ours }) => ours), bare: turns.flatMap(({ bare }) => bare) };
  });
  const playedInARow = play(roundsInARow, 1, () => settleInARow(salesInARow));
  bare.requireEqual(journal);

  const rate = rateOf('rate', played, { unit: 'sales/s' });
  const flushRate = 1000 / median(flushed);
  return [
    rate,
    percentileOf('p50', played, { share: 0.5 }),
    percentileOf('p99', played, { share: 0.99 }),
    rateOf('rate, a hundred in a row', playedInARow, { unit: 'sales/s' }),
    against('rate to disk flushes', { value: rate.value, baseline: flushRate, unit: '/s' }),
    ...flushTimes(flushed),
  ];
};
