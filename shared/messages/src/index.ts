export { permissionName } from './permissions.ts';
export { retryOf, tell } from './tell.ts';
export type { Retry } from './texts-of.ts';
