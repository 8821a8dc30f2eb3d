export { Pokes } from './pokes.ts';
export { syncRoutes } from './routes.ts';
