export { migrate, type MigrationTarget } from './apply.ts';
export type { Applied, Migration, Plan } from './migration.ts';
export { sqliteHistory } from './sqlite-history.ts';
