import type { Bench } from './kit/finding.ts';
import { importHistory } from './kit/history.ts';
import { LocalApi } from './kit/local-api.ts';
import { freshPlace } from './kit/place.ts';
import { percentileOf, rateOf, type Round } from './kit/rounds.ts';
import { foundTill, ownersPin, shopWith } from './kit/shop.ts';

const ordersPerRound = 100;
const rounds = 10;
const warmUp = 3;

/** The settlement of `settle` as a screen asks for it, against the quickest answer the same connection gives. */
export const settleHttp: Bench = async () => {
  const folder = freshPlace('settle-http');
  const shop = shopWith(2000);
  const founded = await foundTill(folder, shop);
  importHistory(founded, shop, { events: 20_000, salesPerDay: 400 });
  founded.close();

  await using api = await LocalApi.start(folder, ownersPin);
  await api.command({ type: 'OpenSession', notes: [{ note: 100_000, count: 20 }] });
  const products = shop.trading.products.map(({ id }) => id);

  const played: Round[] = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const orders = Array.from({ length: ordersPerRound }, () => api.newId());
    for (const [index, order] of orders.entries()) {
      await api.command({ type: 'OpenOrder', order });
      for (const product of products.slice(index, index + 3))
        await api.command({ type: 'AddLine', order, product });
    }
    const tenders = [{ method: 'cash', tendered: 50_000_000 }];
    const ours = await each(orders, (order) =>
      api.command({ type: 'SettleOrder', order, tenders }),
    );
    const bare = await each(orders, () => api.ask('GET', '/health/live'));
    if (round >= warmUp) played.push({ ours, bare });
  }
  return [
    rateOf('rate', played, { unit: 'requests/s' }),
    percentileOf('p50', played, { share: 0.5 }),
    percentileOf('p99', played, { share: 0.99 }),
  ];
};

const each = async <Item>(
  items: readonly Item[],
  ask: (item: Item) => Promise<unknown>,
): Promise<number[]> => {
  const latencies: number[] = [];
  for (const item of items) {
    const began = performance.now();
    await ask(item);
    latencies.push(performance.now() - began);
  }
  return latencies;
};
