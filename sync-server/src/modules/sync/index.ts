export { Backups } from './backups.ts';
export { Pokes } from './pokes.ts';
export { syncRoutes } from './routes.ts';
export { snapshotRoutes } from './snapshot-routes.ts';
export { tellStore } from './tell-store.ts';
