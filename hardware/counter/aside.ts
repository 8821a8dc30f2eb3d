import { Worker } from 'node:worker_threads';
import type { Counter } from './counter.ts';
import type { CounterSettings } from './settings.ts';

/** Where a counter is found that runs beside the till. */
export type CounterAside = Pick<Counter, 'url' | 'address' | 'profile'>;

/**
 * On a thread of its own: drawing paper must not take time from the till beside it, just as a real printer takes none.
 * It ends with the process.
 */
export const openCounterAside = (settings: CounterSettings): Promise<CounterAside> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('aside-worker.ts', import.meta.url), {
      workerData: settings,
    });
    worker.once('message', (opened: CounterAside) => {
      worker.unref();
      resolve(opened);
    });
    worker.once('error', reject);
  });
