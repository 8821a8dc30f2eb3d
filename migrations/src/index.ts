export { migrate, type MigrationTarget } from './apply.ts';
export { plan, type Applied, type Migration, type Plan } from './migration.ts';
export { sqliteHistory } from './sqlite-history.ts';
