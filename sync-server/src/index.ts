export { startServer, type RunningServer } from './compose.ts';
export { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded/embedded-postgres.ts';
export { createLog } from './platform/log.ts';
export { readSettings, type Settings } from './settings.ts';
