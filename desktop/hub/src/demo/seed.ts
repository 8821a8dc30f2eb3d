import { demoMall, type DemoAggregate, type DemoDocument, type DemoStaff } from '@pos/demo';
import { streamOf, type EventType, type ShopEvent } from '@pos/domain';
import type { StreamEvents } from '@pos/sync';
import { hashPin, type Till } from '@pos/till';

/** As many as are written in one transaction: an import that is cut short begins again where nothing is lost. */
const batch = 200;

const puts = {
  store: 'StorePut',
  'tax-class': 'TaxClassPut',
  role: 'RolePut',
  category: 'CategoryPut',
  'modifier-group': 'ModifierGroupPut',
  product: 'ProductPut',
  'price-list': 'PriceListPut',
} as const satisfies { readonly [Aggregate in DemoAggregate]: EventType };

/** Fills a new till with the demo shop. People come last, so that a shop counts as set up when all of it is there. */
export const seedAtFirst = async (till: Till, say: (line: string) => void): Promise<void> => {
  if (till.isSetUp || till.joinsShop) return;
  const { documents, drawings, staff } = demoMall();
  const pictures = new Map(
    [...drawings].map(([product, svg]) => [product, till.keepPicture(Buffer.from(svg))]),
  );
  const streams = documents.map((document) => streamFor(till, pictured(document, pictures)));
  const people = await Promise.all(staff.map((member) => streamForStaff(till, member)));
  for (let done = 0; done < streams.length; done += batch) {
    write(till, streams.slice(done, done + batch));
    say(`Hàng mẫu · demo goods ${Math.min(done + batch, streams.length)}/${streams.length}`);
  }
  write(till, people);
};

const write = (till: Till, streams: readonly StreamEvents[]): void => {
  const written = till.import(streams, null);
  if (!written.ok) throw new Error(`the demo could not be written: ${written.refusal.type}`);
};

const pictured = (document: DemoDocument, pictures: ReadonlyMap<string, string>): DemoDocument => {
  const picture = pictures.get(document.id);
  if (document.aggregate !== 'product' || picture === undefined) return document;
  return { ...document, fields: { ...document.fields, picture } };
};

const streamFor = (till: Till, { aggregate, id, fields }: DemoDocument): StreamEvents => ({
  stream: streamOf(aggregate, aggregate === 'store' ? till.storeId : id),
  events: [{ type: puts[aggregate], changed: fields } as ShopEvent],
});

const streamForStaff = async (
  till: Till,
  { id, name, role, pin }: DemoStaff,
): Promise<StreamEvents> => ({
  stream: streamOf('staff', id),
  events: [
    { type: 'StaffPut', changed: { name, role, pinHash: await hashPin(pin, till.storeId) } },
  ],
});
