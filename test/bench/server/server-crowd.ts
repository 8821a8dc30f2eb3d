import { runOf, type TestDevice } from '@pos/sync-server/testing';
import { fact, type Bench } from '../kit/finding.ts';
import { freshPlace } from '../kit/place.ts';
import { percentile } from '../kit/statistics.ts';
import { BenchServer } from '../kit/sync-server.ts';
import { pushBody } from './push.ts';

const tills = 100;
const salesPerTill = 100;
/** 100 sales a second: many times what a hundred tills come to in their busiest hour. */
const betweenSales = 1000;

/** A hundred tills in twenty shops sell at once; each sale goes up by itself. From the planned moment to the cloud's word. */
export const serverCrowd: Bench = async () => {
  await using server = await BenchServer.start(freshPlace('server-crowd'));
  const shops = await Promise.all(
    Array.from({ length: tills / 5 }, (_, place) => server.till(`Shop ${place}`)),
  );
  const everybody = [...shops];
  for (const shop of shops)
    for (let more = 1; more < 5; more += 1) everybody.push(await server.till(shop.author.store));
  for (const till of everybody) await till.hello(server.url);
  const sales = everybody.map((till) =>
    Array.from({ length: salesPerTill }, () =>
      JSON.stringify({ fence: till.fence, runs: [runOf(till.write(3))] }),
    ),
  );
  let errors = 0;
  const latencies: number[] = [];
  const began = performance.now();
  await Promise.all(
    everybody.map(async (till, place) => {
      for (let sale = 0; sale < salesPerTill; sale += 1) {
        const planned = began + (place / tills + sale) * betweenSales;
        await until(planned);
        if (!(await goesUp(server.url, till, sales[place]![sale]!))) errors += 1;
        latencies.push(performance.now() - planned);
      }
    }),
  );
  return [
    fact('p50', percentile(latencies, 0.5), 'ms'),
    fact('p95', percentile(latencies, 0.95), 'ms'),
    fact('p99', percentile(latencies, 0.99), 'ms'),
    fact('errors in 10,000', errors, 'requests'),
  ];
};

const goesUp = async (url: string, till: TestDevice, sale: string): Promise<boolean> => {
  try {
    await pushBody(url, till, sale);
    return true;
  } catch {
    return false;
  }
};

const until = (moment: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, moment - performance.now())));
