import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { DemoDocument } from '@pos/demo';
import { bigJournal } from './kit/big-journal.ts';
import type { Bench } from './kit/finding.ts';
import { freshPlace } from './kit/place.ts';
import { percentileOf, play, timed } from './kit/rounds.ts';
import { openTill } from './kit/shop.ts';

const lookUpsPerRound = 1000;
const rounds = 20;
const warmUp = 2;

/** One scan: a barcode becomes a product, against a bare unique index that gives back the same row. */
export const barcode: Bench = async () => {
  const { folder, shop, findings } = await bigJournal(1_000_000);
  const { products } = shop.trading;
  using till = openTill(folder);
  const { catalog } = till.readModels;
  const bare = bareIndex(freshPlace('barcode'), products);

  const played = play(rounds, warmUp, (round) => {
    const codes = Array.from(
      { length: lookUpsPerRound },
      (_, index) =>
        products[((round * lookUpsPerRound + index) * 7919) % products.length]!.fields.barcodes[0]!,
    );
    for (const code of codes.slice(0, 20))
      requireFound(catalog.byBarcode(code)[0]?.product, bare.get(code)?.id);
    return {
      ours: codes.map((code) => timed(() => catalog.byBarcode(code))),
      bare: codes.map((code) => timed(() => bare.get(code))),
    };
  });
  return [
    ...findings,
    percentileOf('p50', played, { share: 0.5, unit: 'µs' }),
    percentileOf('p99', played, { share: 0.99, unit: 'µs' }),
  ];
};

const bareIndex = (
  folder: string,
  products: readonly DemoDocument<'product'>[],
): Database.Statement<[string], { id: string; fields: string }> => {
  const db = new Database(join(folder, 'bare.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('cache_size = -16384');
  db.exec(
    'CREATE TABLE product (barcode TEXT PRIMARY KEY, id TEXT NOT NULL, fields TEXT NOT NULL) STRICT',
  );
  const insert = db.prepare('INSERT INTO product VALUES (?, ?, ?)');
  db.transaction(() => {
    for (const { id, fields } of products)
      insert.run(fields.barcodes[0], id, JSON.stringify(fields));
  })();
  return db.prepare('SELECT id, fields FROM product WHERE barcode = ?');
};

const requireFound = (ours: string | undefined, bare: string | undefined): void => {
  if (ours === undefined || ours !== bare) throw new Error(`found ${ours} instead of ${bare}`);
};
