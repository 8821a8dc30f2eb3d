export { openCounter, type Counter } from './counter.ts';
export { readCounterSettings, type CounterSettings } from './settings.ts';
