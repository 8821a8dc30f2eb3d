import { anOrder, cash } from '@pos/domain/testing';
import type { Awaitable } from '@pos/sync';

/** An order as it travels: its id and its whole text. */
export interface Doc {
  readonly id: string;
  readonly text: string;
}

/** How long it took until the server had all of them, and until a second client had them from there; in milliseconds. */
export interface Moved {
  readonly push: number;
  readonly pull: number;
}

/** One way to bring the same orders from one client over HTTP into another. */
export interface Peer {
  readonly name: string;
  readonly run: (folder: string) => Promise<Moved>;
}

/** Two clients and their server, the first with all the orders in its store. */
interface Clients extends AsyncDisposable {
  readonly push: () => Promise<void>;
  readonly pull: () => Promise<void>;
  /** How many orders the second client has in the end. */
  readonly arrived: () => Awaitable<number>;
}

/** The preparing is not timed; who has not brought everything has not been quick. */
export const peer = (
  name: string,
  orders: number,
  prepare: (folder: string) => Promise<Clients>,
): Peer => ({
  name,
  run: async (folder) => {
    await using clients = await prepare(folder);
    const [push, pull] = [await timed(clients.push), await timed(clients.pull)];
    requireAll(name, await clients.arrived(), orders);
    return { push, pull };
  },
});

export const requireAll = (name: string, arrived: number, orders: number): void => {
  if (arrived !== orders) throw new Error(`${name}: ${arrived} of ${orders} orders arrived`);
};

const dishes = ['Cà phê sữa đá', 'Phở bò tái nạm'];

/** A bill of two dishes: about one and a half kilobytes as it is signed. */
export const aBill = (place: number) => {
  let order = anOrder();
  for (const [at, dish] of dishes.entries())
    order = order.with(1 + ((place + at) % 3), dish, 25_000 + ((place * 7 + at) % 40) * 1000);
  return order.settled(cash(5_000_000)).last;
};

const timed = async (work: () => Promise<void>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};
