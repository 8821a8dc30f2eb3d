export { openCounter, type Counter, type CounterParts } from './counter.ts';
