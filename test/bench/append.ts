import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { BareJournal } from './kit/bare-journal.ts';
import type { Bench } from './kit/finding.ts';
import { batchesOf, historyOf } from './kit/history.ts';
import { freshPlace } from './kit/place.ts';
import { percentileOf, play, rateOf, timed } from './kit/rounds.ts';
import { foundTill, openTill, shopWith } from './kit/shop.ts';
import { SumsWatcher } from './kit/sums.ts';

const salesPerBatch = 100;
const rounds = 40;
const warmUp = 5;

/** Importing 100 sales made elsewhere, as one deed in one transaction, against the bare rows. */
export const append: Bench = async () => {
  const folder = freshPlace('append');
  const shop = shopWith(2000);
  (await foundTill(folder, shop)).close();
  const journal = join(folder, 'journal.db');
  const copy = join(folder, 'bare.db');
  copyFileSync(journal, copy);
  using bare = new BareJournal(copy);
  using till = openTill(folder);
  using watcher = new SumsWatcher(journal);
  const batches = batchesOf(historyOf(shop, { events: 60_000, salesPerDay: 400 }), salesPerBatch);

  const played = play(rounds, warmUp, () => {
    const batch = batches.next().value;
    if (!batch) throw new Error('the history is too short');
    watcher.changed();
    const ours = timed(() => till.import(batch, null));
    const [transaction] = bare.learn(journal, [watcher.changed()]);
    if (!transaction) throw new Error('nothing was imported');
    const again = timed(() => bare.write(transaction));
    bare.catchUp(journal);
    return { ours: [ours], bare: [again] };
  });
  bare.requireEqual(journal);
  return [
    rateOf('rate', played, { unit: 'sales/s', each: salesPerBatch }),
    percentileOf('p50', played, { share: 0.5 }),
  ];
};
