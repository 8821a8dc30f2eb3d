export { migrate, type MigrationTarget } from './apply.ts';
export { postgresHistory, sqliteHistory } from './histories.ts';
export { plan, type Applied, type Migration, type Plan } from './migration.ts';
