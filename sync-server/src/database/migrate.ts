import { plan, postgresHistory, type Applied } from '@pos/migrations';
import type { Sql } from '../platform/postgres.ts';

/** Any number: processes that start together wait for each other here. */
const migrationLock = 4_000_004;

/** Brings the schema to this version, one transaction a step, and answers how many there were. */
export const migrateDatabase = async (sql: Sql): Promise<number> => {
  const history = postgresHistory();
  for (let done = 0; ; done += 1) {
    const isDone = await sql.begin(async (tx) => {
      await tx`SELECT pg_advisory_xact_lock(${migrationLock})`;
      await tx`CREATE TABLE IF NOT EXISTS migration (
        number integer PRIMARY KEY, name text NOT NULL, sha256 text NOT NULL,
        applied_at timestamptz NOT NULL DEFAULT now())`;
      const planned = plan(history, await tx<Applied[]>`SELECT number, sha256 FROM migration`);
      if (!planned.ok) throw new Error(planned.problem);
      const next = planned.pending[0];
      if (!next) return true;
      await tx.unsafe(next.sql);
      await tx`INSERT INTO migration (number, name, sha256) VALUES (${next.number}, ${next.name}, ${next.sha256})`;
      return false;
    });
    if (isDone) return done;
  }
};

export const pendingMigrations = async (sql: Sql): Promise<number> => {
  const [ledger] = await sql<
    { exists: boolean }[]
  >`SELECT to_regclass('migration') IS NOT NULL AS exists`;
  const applied = ledger?.exists ? await sql<Applied[]>`SELECT number, sha256 FROM migration` : [];
  const planned = plan(postgresHistory(), applied);
  if (!planned.ok) throw new Error(planned.problem);
  return planned.pending.length;
};
