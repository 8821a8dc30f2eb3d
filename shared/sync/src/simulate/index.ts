export type { Failure } from './audit.ts';
export { mutants } from './mutants.ts';
export { settingOf, simulate, type Outcome } from './simulate.ts';
