import {
  createRxDatabase,
  type RxCollection,
  type RxDatabase,
  type RxJsonSchema,
  type RxStorage,
} from 'rxdb';
import { replicateRxCollection } from 'rxdb/plugins/replication';

/** How many documents travel at once, for everybody. */
export const batch = 500;

export interface Order {
  readonly command: string;
  readonly [field: string]: unknown;
}
export type Orders = RxDatabase<{ order: RxCollection<Order> }>;

const otherFields =
  'v tenant store device epoch seq lam prev at off offAge stream type tv critical cidx by approvedBy cause training data'.split(
    ' ',
  );

const schema: RxJsonSchema<Order> = {
  version: 0,
  primaryKey: 'command',
  type: 'object',
  properties: {
    command: { type: 'string', maxLength: 60 },
    ...Object.fromEntries(otherFields.map((name) => [name, {}])),
  },
};

let opened = 0;
/** A fresh database of orders, wherever `storage` keeps it. */
export const openOrders = async (
  name: string,
  storage: RxStorage<unknown, unknown>,
): Promise<Orders> => {
  opened += 1;
  const database: Orders = await createRxDatabase<{ order: RxCollection<Order> }>({
    name: `${name}-${opened}`,
    storage,
    multiInstance: false,
  });
  await database.addCollections({ order: { schema } });
  return database;
};

type Options = Parameters<typeof replicateRxCollection<Order, { readonly at: string }>>[0];

export const replicate = async (
  { order }: Orders,
  ways: Pick<Options, 'push' | 'pull'>,
): Promise<void> => {
  const replication = replicateRxCollection<Order, { readonly at: string }>({
    collection: order,
    replicationIdentifier: 'bench',
    live: false,
    waitForLeadership: false,
    ...ways,
  });
  const failed = new Promise<never>((_, reject) => replication.error$.subscribe(reject));
  await Promise.race([replication.awaitInitialReplication(), failed]);
};

export const pushTo = (url: string): NonNullable<Options['push']> => ({
  batchSize: batch,
  handler: async (rows) => {
    const body = rows.map(({ newDocumentState }) => JSON.stringify(newDocumentState)).join('\n');
    const response = await fetch(`${url}/push`, { method: 'POST', body });
    if (!response.ok) throw new Error(await response.text());
    return [];
  },
});

export const pullFrom = (url: string): NonNullable<Options['pull']> => ({
  batchSize: batch,
  handler: async (checkpoint) => {
    const at = checkpoint?.at ?? '0';
    const response = await fetch(`${url}/pull?after=${at}&limit=${batch}`);
    const page = await response.text();
    const lines = page === '' ? [] : page.split('\n');
    return {
      documents: lines.map((line) => ({ ...(JSON.parse(line) as Order), _deleted: false })),
      checkpoint: { at: response.headers.get('x-cursor') || at },
    };
  },
});
