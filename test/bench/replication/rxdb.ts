import { fileURLToPath } from 'node:url';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { startHelper } from './helper-program.ts';
import { peer, type Doc, type Peer } from './peer.ts';
import { openOrders, pullFrom, pushTo, replicate, type Order } from './rxdb-orders.ts';

const program = fileURLToPath(new URL('../programs/bare-orders.ts', import.meta.url));

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

const open = (name: string) => openOrders(name, getRxStorageMemory());
