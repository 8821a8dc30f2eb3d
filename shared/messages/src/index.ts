export { permissionName } from './permissions.ts';
export { syncProblem } from './sync-problem.ts';
export { tellSync } from './sync-texts.ts';
export { retryOf, tell } from './tell.ts';
export type { Retry } from './texts-of.ts';
