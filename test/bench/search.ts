import { join } from 'node:path';
import { createRandom } from '@pos/demo';
import { fold } from '@pos/kernel';
import Database from 'better-sqlite3';
import { bigJournal } from './kit/big-journal.ts';
import { fact, type Bench } from './kit/finding.ts';
import { freshPlace } from './kit/place.ts';
import { percentileOf, play, timed } from './kit/rounds.ts';
import { searchOracle } from './kit/search-oracle.ts';
import { openTill } from './kit/shop.ts';

const shown = 20;
const keystrokesPerRound = 100;
const rounds = 30;
const warmUp = 2;

/** Search as you type in 100,000 names, half of it without marks, against one bare FTS5 table of folded text. */
export const search: Bench = async () => {
  const { folder, shop, findings } = await bigJournal(1_000_000);
  const { products } = shop.trading;
  using till = openTill(folder);
  const { catalog } = till.readModels;
  const names = products.map(({ fields }) => fields);
  const bare = bareSearch(freshPlace('search'), names);
  const typed = keystrokes(
    names.map(({ name }) => name),
    keystrokesPerRound * (rounds + warmUp),
  );

  const played = play(rounds, warmUp, (round) => {
    const keys = typed.slice(round * keystrokesPerRound, (round + 1) * keystrokesPerRound);
    return {
      ours: keys.map((text) => timed(() => catalog.search(text, shown))),
      bare: keys.map((text) => timed(() => bare(text))),
    };
  });

  const oracle = searchOracle(names);
  const checked = [...new Set(typed)];
  const wrong = checked.filter((text) => {
    const places = oracle(text, shown);
    const found = catalog.search(text, shown).map(({ product }) => product);
    return places.map((place) => products[place]!.id).join() !== found.join();
  });
  if (wrong.length > 0) console.error(`wrong: ${wrong.slice(0, 10).join(' | ')}`);
  return [
    ...findings,
    percentileOf('p50', played, { share: 0.5 }),
    percentileOf('p99', played, { share: 0.99 }),
    fact('answers checked', checked.length, 'searches'),
    fact('wrong answers', wrong.length, 'searches'),
  ];
};

interface Named {
  readonly name: string;
  readonly sku: string;
}

const bareSearch = (folder: string, products: readonly Named[]): ((text: string) => number[]) => {
  const db = new Database(join(folder, 'bare.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('cache_size = -16384');
  db.exec(
    "CREATE VIRTUAL TABLE product USING fts5 (folded, tokenize = 'unicode61', prefix = '1 2 3')",
  );
  const insert = db.prepare('INSERT INTO product (rowid, folded) VALUES (?, ?)');
  db.transaction(() => {
    for (const [place, { name, sku }] of products.entries())
      insert.run(place, fold(`${name} ${sku}`));
  })();
  const match = db
    .prepare<[string], number>(`SELECT rowid FROM product WHERE product MATCH ? LIMIT ${shown}`)
    .pluck();
  return (text) =>
    match.all(
      fold(text)
        .split(' ')
        .map((word) => `"${word}"*`)
        .join(' '),
    );
};

/** Somebody types the first words of a name, letter by letter; every other one leaves the marks out. */
const keystrokes = (names: readonly string[], count: number): string[] => {
  const random = createRandom('keystrokes');
  const typed: string[] = [];
  while (typed.length < count) {
    const words = random.pick(names).split(' ');
    const length = random.integer(2, 4);
    const first = random.chance(0.7) ? 0 : Math.max(0, Math.min(words.length - length, 3));
    const said = words.slice(first, first + length).join(' ');
    const text = random.chance(0.5) ? fold(said) : said;
    for (let end = 1; end <= text.length; end += 1) {
      if (text[end - 1] !== ' ' && fold(text.slice(0, end)) !== '') typed.push(text.slice(0, end));
    }
  }
  return typed.slice(0, count);
};
