export { mutants, type Rules } from './mutants.ts';
export type { Setting } from './shop.ts';
export { replayLine, simulate, type Outcome } from './simulate.ts';
