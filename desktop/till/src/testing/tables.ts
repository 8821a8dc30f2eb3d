import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { TestTill } from './a-till.ts';

/** The journal, and what is kept beside it and does not follow from it. */
const notReadModels = ['event', 'origin', 'log', 'base', 'migration', 'job'];

/** The words of the search index, one row for each word of each product. */
const searchWords = 'search_words';

/** Tables of the till's database, whose rows a test may look at or take away. */
export const tablesIn = (folder: string): string[] => {
  using db = openBeside(folder);
  return namesIn(db);
};

/** The rows of every read model as text, by table: two tills that show the same have the same. */
export const readModelsIn = (folder: string): Record<string, string> => {
  using db = openBeside(folder);
  db.exec(
    `CREATE VIRTUAL TABLE temp.${searchWords} USING fts5vocab(main, product_search, instance)`,
  );
  const tables = namesIn(db).filter((name) => !notReadModels.includes(name) && !isSearch(name));
  const dump = (table: string): string =>
    db
      .prepare(`SELECT * FROM ${table} ORDER BY 1, 2`)
      .raw()
      .all()
      .map((row) => JSON.stringify(row))
      .join('\n');
  return Object.fromEntries([...tables, searchWords].map((table) => [table, dump(table)]));
};

/**
 * The same without what is each till's own: the places at which events came, and what it says of itself. Two tills of
 * one shop that have the same events mean the same by them.
 */
export const readModelsByMeaning = (folder: string): Record<string, string[]> => {
  using db = openBeside(folder);
  db.exec(
    `CREATE VIRTUAL TABLE temp.${searchWords} USING fts5vocab(main, product_search, instance)`,
  );
  const rowsOf = (select: string): string[] =>
    db
      .prepare(select)
      .raw()
      .all()
      .map((row) => JSON.stringify(row))
      .sort();
  return {
    documents: rowsOf(`SELECT * FROM document WHERE kind <> 'device'`),
    products: rowsOf('SELECT id, category, family, in_force, fields FROM product'),
    barcodes: rowsOf('SELECT code, id FROM barcode JOIN product USING (place)'),
    words: rowsOf(`SELECT term, col, id FROM ${searchWords} JOIN product ON place = doc`),
    orders: rowsOf('SELECT * FROM open_order'),
    receipts: rowsOf(
      'SELECT number, kind, order_id, business_day, session, at, total, by FROM receipt',
    ),
    sessions: rowsOf('SELECT * FROM session'),
    tallies: rowsOf('SELECT * FROM tally'),
    series: rowsOf('SELECT * FROM series'),
    anomalies: rowsOf('SELECT told FROM anomaly'),
  };
};

/** Folds everything again and names the read models that were not what the journal says. */
export const untrueReadModels = ({ till, folder }: Pick<TestTill, 'till' | 'folder'>): string[] => {
  const lived = readModelsIn(folder);
  till.rebuild();
  const folded = readModelsIn(folder);
  return Object.keys(folded).filter((table) => lived[table] !== folded[table]);
};

const isSearch = (table: string): boolean => table.startsWith('product_search');

const openBeside = (folder: string) => {
  const db = new Database(join(folder, 'journal.db'), { readonly: true });
  return Object.assign(db, { [Symbol.dispose]: () => db.close() });
};

const namesIn = (db: Database.Database): string[] =>
  db
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
    )
    .all()
    .map(({ name }) => name);
