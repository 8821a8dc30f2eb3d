import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { migrateDatabase } from '../database/migrate.ts';
import { connect, enterStore, type Scope, type Sql } from '../platform/postgres.ts';

export interface TestDatabase extends AsyncDisposable {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** As the owner of the tables, to look at what the server did. */
  readonly owner: Sql;
  /** As the server: a login that owns nothing. */
  readonly app: Sql;
}

const quiet = { most: 4, isPooled: false, say: () => {} };

/** An empty database with the newest schema. */
export const aDatabase = async (): Promise<TestDatabase> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const ownerUrl = new URL(inject('postgresUrl'));
  await using cluster = disposable(connect(ownerUrl.href, quiet));
  await cluster.sql.unsafe(`CREATE DATABASE ${name}`);
  ownerUrl.pathname = `/${name}`;
  const owner = connect(ownerUrl.href, quiet);
  await migrateDatabase(owner);
  await owner.unsafe(`CREATE ROLE ${name} LOGIN PASSWORD 'app' IN ROLE quay_app, quay_operator`);
  const appUrl = new URL(ownerUrl);
  appUrl.username = name;
  appUrl.password = 'app';
  const app = connect(appUrl.href, quiet);
  return {
    ownerUrl: ownerUrl.href,
    appUrl: appUrl.href,
    owner,
    app,
    [Symbol.asyncDispose]: async () => {
      await app.end();
      await owner.end();
    },
  };
};

const disposable = (sql: Sql) => ({ sql, [Symbol.asyncDispose]: () => sql.end() });

/** A store that nobody has enrolled a device in yet. */
export const foundStore = (app: Sql, scope: Scope, name = 'A shop'): Promise<void> =>
  app.begin(async (tx) => {
    await tx`SELECT set_config('role', 'quay_app', true)`;
    await enterStore(tx, scope);
    await tx`INSERT INTO tenant (tenant, name) VALUES (${scope.tenant}, ${name}) ON CONFLICT DO NOTHING`;
    await tx`INSERT INTO store (tenant, store, name) VALUES (${scope.tenant}, ${scope.store}, ${name})`;
    await tx`INSERT INTO store_log (tenant, store) VALUES (${scope.tenant}, ${scope.store})`;
  });
