export * from './calls.ts';
export * from './enrol.ts';
export * from './limits.ts';
export { pokeRhythm, readPokes } from './pokes.ts';
export * from './refusals.ts';
export { packRun, type Run } from './run.ts';
export * from './status.ts';
export { originOf, zVector, type Vector } from './vector.ts';
