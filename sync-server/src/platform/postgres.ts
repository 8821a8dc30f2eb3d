import type { StoreId, TenantId } from '@pos/kernel';
import type driver from 'postgres';
import { postgres } from './mended-driver.ts';

export type Sql = driver.Sql;
export type Tx = driver.TransactionSql;

/** Whose rows a transaction may see. */
export interface Scope {
  readonly tenant: TenantId;
  readonly store: StoreId;
}

export const connect = (
  url: string,
  { most, isPooled, say }: { most: number; isPooled: boolean; say: (notice: string) => void },
): Sql =>
  postgres(url, {
    max: most,
    // A pooler in transaction mode gives each transaction another connection: what was prepared on one is not on the next.
    prepare: !isPooled,
    connect_timeout: 10,
    idle_timeout: 60,
    // By itself it adds up the failures of all connections: after a second's restart of a pooler that a few had waited
    // for, everybody stayed out for ten to twenty more.
    backoff: () => 0.25,
    connection: { application_name: 'quay-sync-server' },
    onnotice: ({ severity, message }) => {
      if (severity !== 'NOTICE' && severity !== 'DEBUG') say(message ?? '');
    },
    types: { bigint: { to: 20, from: [20], parse: Number, serialize: String } },
  });

/** Nobody's locks are held up for longer by a statement that went wrong. */
const statementTimeout = '30s';

/**
 * One transaction that sees one store. The role and scope end with it (they are local), which also holds behind a
 * pooler that gives the connection to somebody else afterwards.
 */
export const inStore = <Result>(
  sql: Sql,
  { tenant, store }: Scope,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> =>
  begin(
    sql,
    (tx) => tx`
      SELECT set_config('role', 'quay_app', true), set_config('statement_timeout', ${statementTimeout}, true),
        set_config('app.tenant', ${tenant}, true), set_config('app.store', ${store}, true)`,
    work,
  );

/** The directory of all tenants, for the operator. No event is visible. */
export const inDirectory = <Result>(sql: Sql, work: (tx: Tx) => Promise<Result>): Promise<Result> =>
  begin(sql, (tx) => tx`SELECT set_config('role', 'quay_operator', true)`, work);

/** Nobody's transaction yet: it sees one pairing code, and becomes a store's by `enterStore`. */
export const withPairingCode = <Result>(
  sql: Sql,
  codeHash: string,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> =>
  begin(
    sql,
    (tx) =>
      tx`SELECT set_config('role', 'quay_app', true), set_config('app.pairing', ${codeHash}, true)`,
    work,
  );

export const enterStore = async (tx: Tx, { tenant, store }: Scope): Promise<void> => {
  await tx`SELECT set_config('app.tenant', ${tenant}, true), set_config('app.store', ${store}, true)`;
};

const begin = async <Result>(
  sql: Sql,
  enter: (tx: Tx) => PromiseLike<unknown>,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> => {
  const answer = await sql.begin(async (tx) => {
    // One connection keeps its order: what follows travels with the scope and fails with it, without waiting for it.
    const entered = Promise.resolve(enter(tx));
    const [, result] = await Promise.all([entered, work(tx)]);
    return { result };
  });
  return answer.result;
};

const awayCodes = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
]);

/** Whether the database could not be reached or is just stopping or starting: the same request may work later. */
export const isDatabaseAway = (error: Error): boolean => {
  const code = 'code' in error ? String(error.code) : '';
  // Classes 08, 53 and 57P: connection, out of resources, the server shuts down.
  return awayCodes.has(code) || /^(08|53|57P)/.test(code);
};

/** A unique key was there before us. */
export const isAlreadyThere = (error: unknown): boolean =>
  error instanceof postgres.PostgresError && error.code === '23505';
