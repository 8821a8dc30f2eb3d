import { fold } from '@pos/kernel';
import type { Db } from '../log/database.ts';

/**
 * The search index lies in tables of SQLite's own, which count no rows for us: their loss shows only when it is asked.
 * One that does not find a product it should is made anew, empty, and the catalog is folded into it.
 */
export const mendSearchIndex = (db: Db): void => {
  if (findsWhatIsThere(db)) return;
  const made = db
    .prepare<[], { sql: string }>("SELECT sql FROM sqlite_schema WHERE name = 'product_search'")
    .get()!;
  db.transaction(() => {
    giveVersionBack(db);
    db.exec(`DROP TABLE product_search; ${made.sql};`);
    db.exec("DELETE FROM read_model WHERE name = 'product_search_docsize'");
  })();
};

const findsWhatIsThere = (db: Db): boolean => {
  const product = db
    .prepare<[], { place: number; name: string }>(
      "SELECT place, fields ->> 'name' AS name FROM product WHERE in_force = 1 ORDER BY place LIMIT 1",
    )
    .get();
  const [word = ''] = fold(product?.name ?? '').split(' ');
  try {
    // A number is bound as a real, by which the index finds any row.
    const found = db
      .prepare(
        'SELECT rowid FROM product_search WHERE product_search MATCH ? AND rowid = CAST(? AS INTEGER)',
      )
      .get(`folded : "${word || 'a'}"`, product?.place ?? 1);
    return found !== undefined || product === undefined || word === '';
  } catch {
    return false;
  }
};

/** Without the version of its format SQLite refuses even to drop it. */
const giveVersionBack = (db: Db): void => {
  db.unsafeMode(true);
  db.exec("INSERT OR IGNORE INTO product_search_config (k, v) VALUES ('version', 4)");
  db.unsafeMode(false);
};
