import { fileURLToPath } from 'node:url';
import { createRxDatabase, type RxCollection, type RxDatabase, type RxJsonSchema } from 'rxdb';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { startHelper } from './helper-program.ts';
import { batch, peer, type Doc, type Peer } from './peer.ts';

const program = fileURLToPath(new URL('../programs/bare-orders.ts', import.meta.url));

interface Order {
  readonly command: string;
  readonly [field: string]: unknown;
}
type Orders = RxDatabase<{ order: RxCollection<Order> }>;

const schema: RxJsonSchema<Order> = {
  version: 0,
  primaryKey: 'command',
  type: 'object',
  properties: {
    command: { type: 'string', maxLength: 60 },
    ...Object.fromEntries(
      [
        ...['v', 'tenant', 'store', 'device', 'epoch', 'seq', 'lam', 'prev', 'at', 'off'],
        ...['offAge', 'stream', 'type', 'tv', 'critical', 'cidx', 'by', 'approvedBy', 'cause'],
        ...['training', 'data'],
      ].map((name) => [name, {}]),
    ),
  },
};

/** RxDB's own replication over HTTP, as its documentation has it; in memory, for it keeps nothing in Node without paying. */
export const rxdbOverHttp = (databaseUrl: string, docs: readonly Doc[]): Peer =>
  peer('RxDB over HTTP, in memory', docs.length, async () => {
    const server = await startHelper(program, [databaseUrl]);
    const [from, into] = [await open('from'), await open('into')];
    await from.order.bulkInsert(docs.map(({ text }) => JSON.parse(text) as Order));
    return {
      push: () => replicate(from, { push: pushTo(server.url) }),
      pull: () => replicate(into, { pull: pullFrom(server.url) }),
      arrived: () => into.order.count().exec(),
      [Symbol.asyncDispose]: async () => {
        await from.close();
        await into.close();
        await server[Symbol.asyncDispose]();
      },
    };
  });

let opened = 0;
const open = async (name: string): Promise<Orders> => {
  opened += 1;
  const database: Orders = await createRxDatabase<{ order: RxCollection<Order> }>({
    name: `${name}-${opened}`,
    storage: getRxStorageMemory(),
    multiInstance: false,
  });
  await database.addCollections({ order: { schema } });
  return database;
};

type Options = Parameters<typeof replicateRxCollection<Order, { readonly at: string }>>[0];

const replicate = async (
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

const pushTo = (url: string): NonNullable<Options['push']> => ({
  batchSize: batch,
  handler: async (rows) => {
    const body = rows.map(({ newDocumentState }) => JSON.stringify(newDocumentState)).join('\n');
    const response = await fetch(`${url}/push`, { method: 'POST', body });
    if (!response.ok) throw new Error(await response.text());
    return [];
  },
});

const pullFrom = (url: string): NonNullable<Options['pull']> => ({
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
