import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { fact, type Finding } from './finding.ts';
import { historyOf, importHistory } from './history.ts';
import { freshPlace, place } from './place.ts';
import { foundTill, openTill, shopWith, type BenchShop } from './shop.ts';

export interface BigJournal {
  /** A till's data folder. Whoever writes into it leaves it as it was found, but for a few events. */
  readonly folder: string;
  readonly shop: BenchShop;
  /** How long it took to make, if it was not there already. */
  readonly findings: readonly Finding[];
}

/** Raise it when `importHistory` or what a till writes has changed in a way that the key below does not see. */
const madeLike = 1;

const products = 100_000;
const salesPerDay = 400;

/** A shop with 100,000 products and so many events of selling behind it; made once and kept between runs. */
export const bigJournal = async (events: number): Promise<BigJournal> => {
  const shop = shopWith(products);
  const name = `${events}-events-${await keyOf(shop)}`;
  const folder = join(dirname(place('journals/making')), name);
  if (existsSync(folder)) return { folder, shop, findings: [] };
  forgetOlder(events);
  const began = performance.now();
  const making = freshPlace('journals/making');
  const till = await foundTill(making, shop);
  importHistory(till, shop, { events, salesPerDay });
  till.close();
  renameSync(making, folder);
  const seconds = (performance.now() - began) / 1000;
  return {
    folder,
    shop,
    findings: [fact(`making ${events.toLocaleString('en')} events`, seconds, 's')],
  };
};

/** What the tables are and what the generator does, seen by their results. */
const keyOf = async (shop: BenchShop): Promise<string> => {
  const folder = freshPlace('journals/empty');
  openTill(folder).close();
  const db = new Database(join(folder, 'journal.db'), { readonly: true });
  const schema = db.prepare('SELECT sql FROM sqlite_schema ORDER BY name').all();
  db.close();
  const steps = [...historyOf(shop, { events: 2000, salesPerDay })];
  const made = JSON.stringify([madeLike, schema, shop.documents.slice(0, 2000), steps]);
  return createHash('sha256').update(made).digest('hex').slice(0, 16);
};

const forgetOlder = (events: number): void => {
  const journals = place('journals');
  for (const name of readdirSync(journals)) {
    if (name.startsWith(`${events}-events-`)) rmSync(join(journals, name), { recursive: true });
  }
};
