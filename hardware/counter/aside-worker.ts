import { parentPort, workerData } from 'node:worker_threads';
import { openCounter, type CounterAddresses } from './counter.ts';
import type { CounterSettings } from './settings.ts';

const settings: CounterSettings = workerData;
const { url, printers, scale, scanner, display, terminal } = await openCounter(settings);
parentPort?.postMessage({
  url,
  printers,
  scale,
  scanner,
  display,
  terminal,
} satisfies CounterAddresses);
