export { zLease } from './lease.ts';
export { Pokes } from './pokes.ts';
export { syncRoutes } from './routes.ts';
