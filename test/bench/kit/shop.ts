import {
  demoShop,
  documentsOf,
  generatedCategories,
  generateProducts,
  tradingShopOf,
} from '@pos/demo';
import type { DemoAggregate, DemoDocument, TradingShop } from '@pos/demo';
import { streamOf, type ShopEvent } from '@pos/domain';
import type { StreamEvents } from '@pos/sync';
import { createTill, systemClock, systemIds, type Till } from '@pos/till';

export interface BenchShop {
  readonly documents: readonly DemoDocument[];
  readonly trading: TradingShop;
  /** Its products bear these, one after the other. */
  readonly drawings?: readonly string[];
}

/** The demo's grocery with a catalogue of any size. */
export const shopWith = (products: number): BenchShop => {
  const demo = demoShop('grocery');
  const documents = [
    ...documentsOf(demo, 'tax-class'),
    ...generatedCategories(),
    ...generateProducts(products, 1),
  ];
  return {
    documents,
    trading: { ...tradingShopOf(demo), products: documentsOf({ documents }, 'product') },
  };
};

export const ownersPin = '246810';

export const openTill = (folder: string): Till =>
  createTill({ folder, clock: systemClock, ids: systemIds() });

/** A till on its first day: the store, an owner, and everything that can be sold. */
export const foundTill = async (
  folder: string,
  { documents, trading, drawings = [] }: BenchShop,
): Promise<Till> => {
  const till = openTill(folder);
  await till.setUp({
    store: trading.store,
    register: 'T01',
    owner: { name: 'Chủ', pin: ownersPin },
  });
  const pictures = drawings.map((svg) => till.keepPicture(Buffer.from(svg)));
  const pictured = documents.map((document, place) =>
    pictures.length > 0 && document.aggregate === 'product'
      ? { ...document, fields: { ...document.fields, picture: pictures[place % pictures.length] } }
      : document,
  );
  for (let start = 0; start < pictured.length; start += page) {
    till.import(pictured.slice(start, start + page).map(put), null);
  }
  return till;
};

const page = 5000;

const put = ({ aggregate, id, fields }: DemoDocument): StreamEvents => ({
  stream: streamOf(aggregate, id),
  events: [{ type: putTypes[aggregate], changed: fields } as ShopEvent],
});

const putTypes = {
  store: 'StorePut',
  role: 'RolePut',
  category: 'CategoryPut',
  product: 'ProductPut',
  'modifier-group': 'ModifierGroupPut',
  'tax-class': 'TaxClassPut',
  'price-list': 'PriceListPut',
} as const satisfies Record<DemoAggregate, ShopEvent['type']>;
