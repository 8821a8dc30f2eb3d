import { plan, type Applied, type Migration, type Plan } from './migration.ts';

/** What a database must be able to do to be migrated. */
export interface MigrationTarget {
  readonly ensureHistory: () => void;
  readonly applied: () => readonly Applied[];
  readonly inTransaction: (work: () => void) => void;
  readonly execute: (sql: string) => void;
  readonly record: (migration: Migration) => void;
}

/** Each migration is one transaction: a crash leaves the schema before it or after it. */
export const migrate = (target: MigrationTarget, history: readonly Migration[]): Plan => {
  target.ensureHistory();
  const planned = plan(history, target.applied());
  if (!planned.ok) return planned;
  for (const migration of planned.pending) {
    target.inTransaction(() => {
      target.execute(migration.sql);
      target.record(migration);
    });
  }
  return planned;
};
