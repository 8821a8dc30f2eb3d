export { openCounterAside } from './aside.ts';
export type { CounterAddresses } from './counter.ts';
export { readCounterSettings, type CounterSettings } from './settings.ts';
