import { product, type Product, type ProductFields } from '@pos/domain';
import { fold, hasMarks, initials, nfc, type ProductId } from '@pos/kernel';
import type { Db } from '../log/database.ts';
import type { Recorded, StreamProjection } from './projection.ts';

interface ProductRow {
  readonly place: number;
  readonly id: ProductId;
  readonly in_force: number;
  readonly fields: string;
}

export interface CatalogItem extends ProductFields {
  readonly product: ProductId;
}

/** Products, found by id, barcode, category and as-you-type text. All in SQLite: 100,000 of them cost no memory. */
export class Catalog implements StreamProjection {
  readonly version = 2;
  readonly tables = ['product', 'barcode', 'product_search_docsize'];
  readonly types = ['ProductPut', 'ProductWithdrawn'] as const;
  readonly kinds = ['product'];
  readonly #db: Db;
  readonly #statements: ReturnType<typeof prepare>;
  readonly #staged = new Map<string, Product>();

  constructor(db: Db) {
    this.#db = db;
    this.#statements = prepare(db);
  }

  state(id: string): Product {
    const staged = this.#staged.get(id);
    if (staged) return staged;
    const row = this.#statements.byId.get(id);
    if (!row) return { status: 'absent' };
    const fields = JSON.parse(row.fields) as ProductFields;
    return row.in_force === 1 ? { status: 'in-force', fields } : { status: 'withdrawn', fields };
  }

  find(id: string): CatalogItem | undefined {
    const state = this.state(id);
    return state.status === 'in-force' ? { product: id as ProductId, ...state.fields } : undefined;
  }

  /** Usually one; two when two devices gave the same code to different products while apart. */
  byBarcode(code: string): CatalogItem[] {
    return this.#statements.byBarcode.all(code).map(itemFrom);
  }

  inCategory(
    category: string,
    after: number,
    limit: number,
  ): { items: CatalogItem[]; next: number | null } {
    return pageOf(this.#statements.byCategory.all(category, after, limit + 1), limit);
  }

  /** Every variant of one product, in the order they were added. */
  family(family: string): CatalogItem[] {
    return this.#statements.byFamily.all(family).map(itemFrom);
  }

  /** All of them, in the order they were added; the first of a family stands for it. */
  page(after: number, limit: number): { items: CatalogItem[]; next: number | null } {
    return pageOf(this.#statements.page.all(after, limit + 1), limit);
  }

  firstTaxedAs(taxClass: string): CatalogItem | undefined {
    const row = this.#statements.firstTaxedAs.get(taxClass);
    return row && itemFrom(row);
  }

  count(): number {
    return this.#statements.count.get()!.products;
  }

  /**
   * Products that have, for each word typed, a word beginning with it: in the name, the initials, the SKU. Marks
   * typed are believed first and then ignored, so "cà phê" puts "Cà phê" above "Ca phê"; otherwise in catalog order.
   */
  search(text: string, limit: number): CatalogItem[] {
    const folded = fold(text);
    if (folded === '') return [];
    const exact = hasMarks(text) ? this.#match('marked', markedWords(text), limit) : [];
    if (exact.length === limit) return exact.map(itemFrom);
    const seen = new Set(exact.map(({ place }) => place));
    const loose = this.#match('folded', folded, limit + exact.length).filter(
      ({ place }) => !seen.has(place),
    );
    return [...exact, ...loose].slice(0, limit).map(itemFrom);
  }

  forget(stream: string): void {
    this.#staged.set(stream.slice('product/'.length), { status: 'absent' });
  }

  apply({ envelope, event }: Recorded): void {
    if (event.type !== 'ProductPut' && event.type !== 'ProductWithdrawn') return;
    const id = envelope.stream.slice('product/'.length);
    this.#staged.set(id, product.evolve(this.state(id), event));
  }

  flush(): ReadonlyMap<string, number> {
    const growth = new Map(this.tables.map((table) => [table, 0]));
    const grow = (table: string, by: number): void => {
      growth.set(table, growth.get(table)! + by);
    };
    for (const [id, state] of this.#staged) {
      if (state.status === 'absent') continue;
      const known = this.#statements.byId.get(id);
      const place = known?.place ?? this.#insertProduct(id, state);
      if (known)
        this.#statements.update.run(
          state.fields.category,
          state.fields.variant?.family ?? null,
          inForce(state),
          JSON.stringify(state.fields),
          place,
        );
      else grow('product', 1);
      grow('barcode', -this.#statements.dropBarcodes.run(place).changes);
      if (known?.in_force === 1) {
        this.#statements.dropSearch.run(place);
        grow('product_search_docsize', -1);
      }
      if (state.status !== 'in-force') continue;
      for (const code of new Set(state.fields.barcodes))
        this.#statements.insertBarcode.run(code, place);
      grow('barcode', new Set(state.fields.barcodes).size);
      this.#statements.insertSearch.run(place, searchText(state.fields), markedText(state.fields));
      grow('product_search_docsize', 1);
    }
    return growth;
  }

  settle(): void {
    this.#staged.clear();
  }

  discard(): void {
    this.#staged.clear();
  }

  clear(): void {
    this.#staged.clear();
    this.#db.exec(
      "DELETE FROM product; DELETE FROM barcode; INSERT INTO product_search (product_search) VALUES ('delete-all')",
    );
  }

  #match(column: 'folded' | 'marked', words: string, limit: number): ProductRow[] {
    const query = words
      .split(' ')
      .map((word) => `"${word}"*`)
      .join(' ');
    return this.#statements.search.all(`${column} : (${query})`, limit);
  }

  #insertProduct(id: string, state: Exclude<Product, { status: 'absent' }>): number {
    const { category, variant } = state.fields;
    const fields = JSON.stringify(state.fields);
    return Number(
      this.#statements.insert.run(id, category, variant?.family ?? null, inForce(state), fields)
        .lastInsertRowid,
    );
  }
}

const inForce = (state: Product): number => (state.status === 'in-force' ? 1 : 0);

const pageOf = (
  rows: readonly ProductRow[],
  limit: number,
): { items: CatalogItem[]; next: number | null } => ({
  items: rows.slice(0, limit).map(itemFrom),
  next: rows.length > limit ? rows[limit - 1]!.place : null,
});

const itemFrom = ({ id, fields }: ProductRow): CatalogItem => ({
  product: id,
  ...(JSON.parse(fields) as ProductFields),
});

/** What the index holds for a product; an oracle compares searches against exactly these words. */
export const searchText = ({ name, sku }: Pick<ProductFields, 'name' | 'sku'>): string =>
  `${fold(name)} ${initials(name)} ${fold(sku)}`;

const markedText = ({ name }: Pick<ProductFields, 'name'>): string => markedWords(name);

/** Words with their marks: lower case, NFC, everything else a space. */
const markedWords = (text: string): string =>
  nfc(text)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A family has one tile: that of its eldest. */
const standsForItself = `(family IS NULL OR NOT EXISTS (SELECT 1 FROM product AS elder
  WHERE elder.family = product.family AND elder.in_force = 1 AND elder.place < product.place))`;

// QUIRK(sqlite): a bare `?` in `= ?` beside ORDER BY and in LIMIT is compiled again for each value (+8 to 30 µs).
const prepare = (db: Db) => ({
  byId: db.prepare<[string], ProductRow>(
    'SELECT place, id, in_force, fields FROM product WHERE id = ?',
  ),
  byBarcode: db.prepare<[string], ProductRow>(
    `SELECT product.place, id, in_force, fields FROM barcode JOIN product USING (place) WHERE code = +? ORDER BY product.place`,
  ),
  byCategory: db.prepare<[string, number, number], ProductRow>(
    `SELECT place, id, in_force, fields FROM product WHERE category = ? AND in_force = 1 AND place > ? AND ${standsForItself} ORDER BY place LIMIT ?`,
  ),
  page: db.prepare<[number, number], ProductRow>(
    `SELECT place, id, in_force, fields FROM product WHERE in_force = 1 AND place > ? AND ${standsForItself} ORDER BY place LIMIT ?`,
  ),
  byFamily: db.prepare<[string], ProductRow>(
    'SELECT place, id, in_force, fields FROM product WHERE family = ? AND in_force = 1 ORDER BY place',
  ),
  firstTaxedAs: db.prepare<[string], ProductRow>(
    "SELECT place, id, in_force, fields FROM product WHERE in_force = 1 AND fields ->> 'taxClass' = ? LIMIT 1",
  ),
  count: db.prepare<[], { products: number }>(
    'SELECT count(*) AS products FROM product WHERE in_force = 1',
  ),
  search: db.prepare<[string, number], ProductRow>(
    `SELECT product.place, id, in_force, fields FROM
       (SELECT rowid AS found FROM product_search WHERE product_search MATCH ? ORDER BY rowid LIMIT CAST(? AS INTEGER))
     JOIN product ON product.place = found ORDER BY product.place`,
  ),
  insert: db.prepare<[string, string, string | null, number, string]>(
    'INSERT INTO product (id, category, family, in_force, fields) VALUES (?, ?, ?, ?, ?)',
  ),
  update: db.prepare<[string, string | null, number, string, number]>(
    'UPDATE product SET category = ?, family = ?, in_force = ?, fields = ? WHERE place = ?',
  ),
  insertBarcode: db.prepare<[string, number]>('INSERT INTO barcode (code, place) VALUES (?, ?)'),
  dropBarcodes: db.prepare<[number]>('DELETE FROM barcode WHERE place = ?'),
  insertSearch: db.prepare<[number, string, string]>(
    'INSERT INTO product_search (rowid, folded, marked) VALUES (?, ?, ?)',
  ),
  dropSearch: db.prepare<[number]>('DELETE FROM product_search WHERE rowid = ?'),
});
