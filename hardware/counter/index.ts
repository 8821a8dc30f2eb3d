export { openCounterAside, type CounterAside } from './aside.ts';
export { readCounterSettings, type CounterSettings } from './settings.ts';
