import { Worker } from 'node:worker_threads';
import type { CounterAddresses } from './counter.ts';
import type { CounterSettings } from './settings.ts';

/**
 * On a thread of its own: drawing paper must not take time from the till beside it, just as a real printer takes none.
 * It ends with the process.
 */
export const openCounterAside = (settings: CounterSettings): Promise<CounterAddresses> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('aside-worker.ts', import.meta.url), {
      workerData: settings,
    });
    worker.once('message', (opened: CounterAddresses) => {
      worker.unref();
      resolve(opened);
    });
    worker.once('error', reject);
  });
