export * from './calls.ts';
export * from './limits.ts';
export * from './refusals.ts';
export { packRun, type Run } from './run.ts';
export type { Vector } from './vector.ts';
