export * from './calls.ts';
export * from './limits.ts';
export type * from './refusals.ts';
export { packRun, unpackRun, type Run, type Unpacked } from './run.ts';
export { originOf, seqIn, shortHash, vectorOf, type Vector } from './vector.ts';
