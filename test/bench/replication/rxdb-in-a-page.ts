import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { openOrders, pullFrom, pushTo, replicate, type Order, type Orders } from './rxdb-orders.ts';

/** RxDB-Dexie and its own replication, for a bench that stands outside the page. It flushes, as ours does. */
const storage = getRxStorageDexie({ chromeTransactionDurability: 'strict' });
const opened = new Map<string, Orders>();

const ordersIn = async (name: string): Promise<Orders> => {
  const orders = opened.get(name) ?? (await openOrders(name, storage));
  opened.set(name, orders);
  return orders;
};

const timed = async (work: () => Promise<void>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const rival = {
  fill: async (name: string, from: string): Promise<void> => {
    const lines = (await (await fetch(from)).text()).split('\n');
    const raws = lines.map((line) => (JSON.parse(line) as { raw: string }).raw);
    await (await ordersIn(name)).order.bulkInsert(raws.map((raw) => JSON.parse(raw) as Order));
  },
  push: async (name: string): Promise<number> => {
    const orders = await ordersIn(name);
    return timed(() => replicate(orders, { push: pushTo('/bare') }));
  },
  pull: async (name: string): Promise<number> => {
    const orders = await ordersIn(name);
    return timed(() => replicate(orders, { pull: pullFrom('/bare') }));
  },
  count: async (name: string): Promise<number> => (await ordersIn(name)).order.count().exec(),
};

Object.assign(globalThis, { rival });
