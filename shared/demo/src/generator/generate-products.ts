import { later, duration } from '@pos/kernel';
import { vietnameseEan } from '../barcode.ts';
import type { DemoDocument } from '../document.ts';
import { articlesOf, shelfPrice, type Article, type Shelf } from '../grocery/family.ts';
import { shelves } from '../grocery/shelves.ts';
import { categoryDocument, productDocument } from '../product.ts';
import { createRandom, type Random } from '../random.ts';
import { founded } from '../stable-id.ts';
import { bags, clothes, shoes } from './clothes.ts';
import { bikeParts, phoneParts } from './parts.ts';
import { books, haberdashery, hardware } from './supplies.ts';

const departments: readonly Shelf[] = [
  ...shelves,
  clothes,
  shoes,
  bags,
  phoneParts,
  bikeParts,
  hardware,
  haberdashery,
  books,
];

/** The categories that generated products name: those of the grocery and of the other departments. */
export const generatedCategories = (): DemoDocument<'category'>[] =>
  departments.map(({ category, name, colour }, position) => {
    const document = categoryDocument(category, name, colour);
    return { ...document, fields: { ...document.fields, position } };
  });

/** Beyond the codes of the demo shop's own goods, so that both fit into one catalogue. */
const firstCode = 1_000_000;

/**
 * A department store's catalogue, one product at a time: the departments in turn, then the same goods as value packs
 * of two, three, … Ids, barcodes and, a little, prices follow the seed.
 */
export function* generateProducts(count: number, seed: number): Generator<DemoDocument<'product'>> {
  const random = createRandom(`products/${seed}`);
  const codes = firstCode + random.integer(0, 50) * 10_000_000;
  let made = 0;
  for (let pack = 1; made < count; pack += 1) {
    for (const article of inTurn(pack === 1 ? departments : packable)) {
      if (made >= count) return;
      if (pack > 1 && article.unit === 'kg') continue;
      made += 1;
      yield generated(article, pack, { random, number: made, code: codes + made });
    }
  }
}

/** Nobody sells brake pads in twos; nor, further up, tomatoes by the kilogram. */
const packable: readonly Shelf[] = [...shelves, clothes];

function* inTurn(from: readonly Shelf[]): Generator<Article> {
  let running = from.flatMap((shelf) => shelf.families.map((family) => articlesOf(shelf, family)));
  while (running.length > 0) {
    const stillRunning = [];
    for (const articles of running) {
      const next = articles.next();
      if (next.done) continue;
      stillRunning.push(articles);
      yield next.value;
    }
    running = stillRunning;
  }
}

interface Place {
  readonly random: Random;
  readonly number: number;
  readonly code: number;
}

const generated = (
  { shelf, name, price, unit, taxClass }: Article,
  pack: number,
  { random, number, code }: Place,
): DemoDocument<'product'> =>
  productDocument({
    id: random.uuid(later(founded, duration(number * 60_000))),
    name: pack === 1 ? name : `Combo ${pack} ${name}`,
    sku: `${shelf.code}-${String(number).padStart(7, '0')}`,
    barcodes: [vietnameseEan(code)],
    price: shelfPrice(price * (0.96 + random.next() * 0.08) * (pack === 1 ? 1 : pack * 0.95)),
    unit: pack === 1 ? unit : 'combo',
    taxClass,
    category: shelf.category,
  });
