import { join } from 'node:path';
import { tablesIn } from '@pos/till/testing';
import Database from 'better-sqlite3';
import { chanceFrom, type Chance } from '../chance.ts';
import { Shop } from '../workshop.ts';
import type { Harm } from './harm.ts';

const damages = 6;

/** A bad disk took rows out of tables that can be told from the journal, some or all: the till opens as it was. */
export const lostRows: Harm = {
  name: 'tables have lost rows',
  inflict: async (workshop, { seed }) => {
    const chance = chanceFrom(seed);
    const shop = new Shop(workshop, workshop.newFolder());
    for (let damage = 0; damage < damages && shop.history.findings.length === 0; damage += 1) {
      const selling = shop.start({ seed: seed + damage });
      await selling.heard('done', 8);
      await shop.end(selling);
      takeRows(shop.folder, chance);
      shop.history.findings.push(...shop.check());
    }
    return { runs: 1, kills: damages, sales: shop.sales, findings: shop.history.findings };
  },
};

/** The events themselves cannot be told from anything, and what was queued for a printer is not missed. */
const spared = ['event', 'job'];

/** What lies in them are pages of the search index, not rows: they are lost as a whole. */
const pages = ['product_search_config', 'product_search_data', 'product_search_idx'];

const takeRows = (folder: string, chance: Chance): void => {
  const tables = tablesIn(folder).filter((name) => !spared.includes(name));
  const db = new Database(join(folder, 'journal.db')).unsafeMode();
  for (const table of tables) {
    const draw = chance.next();
    if (draw < 0.15) db.exec(`DELETE FROM ${table}`);
    else if (draw < 0.3 && !pages.includes(table))
      db.exec(`DELETE FROM ${table} WHERE abs(random()) % 2 = 0`);
  }
  db.close();
};
