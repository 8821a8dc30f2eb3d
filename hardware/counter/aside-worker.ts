import { parentPort, workerData } from 'node:worker_threads';
import type { CounterAside } from './aside.ts';
import { openCounter } from './counter.ts';
import type { CounterSettings } from './settings.ts';

const settings: CounterSettings = workerData;
const { url, address, profile } = await openCounter(settings);
parentPort?.postMessage({ url, address, profile } satisfies CounterAside);
