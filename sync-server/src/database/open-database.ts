import { statSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../embedded/embedded-postgres.ts';
import { freePort } from '../platform/free-port.ts';
import { connect, type Sql } from '../platform/postgres.ts';
import type { Ids } from '../platform/ids.ts';
import type { Log } from '../platform/log.ts';
import type { Settings } from '../settings.ts';
import { migrateDatabase, pendingMigrations } from './migrate.ts';

export interface Database extends AsyncDisposable {
  /** As the server: sees one tenant at a time. Perhaps through a pooler. */
  readonly app: Sql;
  /** As the owner of the tables, never through a pooler. */
  readonly direct: Sql;
  /** Where the data lie, when they are ours: a copied folder lies elsewhere. */
  readonly place: string | null;
  /** Says why when the database has gone for good and the process has to end. */
  readonly died: Promise<string>;
}

export class SchemaIsOld extends Error {}

const appLogin = 'quay_server';

/** Connects to the database of the settings; the embedded one is started and brought up to date. */
export const openDatabase = async (
  settings: Pick<Settings, 'database' | 'folder' | 'connections' | 'mode'>,
  { ids, log }: { readonly ids: Ids; readonly log: Log },
): Promise<Database> => {
  const say = (notice: string): void => {
    log.warn({ notice }, 'database says');
  };
  const ownConnection = (url: string): Sql => connect(url, { most: 2, isPooled: false, say });
  const pool = (url: string, isPooled: boolean): Sql =>
    connect(url, { most: settings.connections, isPooled, say });
  const wanted = settings.database;
  if (wanted.kind === 'url') {
    const direct = ownConnection(wanted.direct);
    try {
      await bringUpToDate(direct, settings.mode, log);
    } catch (error) {
      await direct.end();
      throw error;
    }
    const app = pool(wanted.url, wanted.isPooled);
    return {
      app,
      direct,
      place: null,
      died: new Promise(() => {}),
      [Symbol.asyncDispose]: () => endAll(app, direct),
    };
  }
  const server = await startEmbeddedPostgres(settings.folder, {
    port: wanted.port === 0 ? await freePort() : wanted.port,
    password: ids.secret,
  });
  const direct = ownConnection(server.ownerUrl);
  await bringUpToDate(direct, 'migrate', log);
  const app = pool(await appUrl(direct, server.ownerUrl, ids.secret()), false);
  return {
    app,
    direct,
    place: placeOf(settings.folder),
    died: server.died,
    [Symbol.asyncDispose]: async () => {
      await endAll(app, direct);
      await server[Symbol.asyncDispose]();
    },
  };
};

/** Several processes may serve one database: only whoever was asked to changes its schema. */
const bringUpToDate = async (direct: Sql, mode: Settings['mode'], log: Log): Promise<void> => {
  if (mode === 'migrate') {
    const migrations = await migrateDatabase(direct);
    if (migrations > 0) log.info({ migrations }, 'migrated');
    return;
  }
  const pending = await pendingMigrations(direct);
  if (pending > 0) throw new SchemaIsOld(`${pending} migrations are due: run RUN_MODE=migrate`);
};

/** A login that owns nothing. Its password lives as long as the process. */
const appUrl = async (direct: Sql, ownerUrl: string, password: string): Promise<string> => {
  const known = await direct`SELECT 1 FROM pg_roles WHERE rolname = ${appLogin}`;
  if (known.length === 0)
    await direct.unsafe(`CREATE ROLE ${appLogin} LOGIN IN ROLE quay_app, quay_operator`);
  await direct.unsafe(`ALTER ROLE ${appLogin} PASSWORD '${password}'`);
  const url = new URL(ownerUrl);
  url.username = appLogin;
  url.password = password;
  return url.href;
};

/** A copy of the folder has another file in this place, or the same one born at another time. */
const placeOf = (folder: string): string => {
  const { ino, birthtimeMs } = statSync(join(folder, 'pg', 'PG_VERSION'));
  return `${ino}.${Math.trunc(birthtimeMs)}`;
};

const endAll = async (...connections: readonly Sql[]): Promise<void> => {
  await Promise.all(connections.map((sql) => sql.end({ timeout: 5 })));
};
