import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { asOrdinaryUser, noPgbouncer, Pgbouncer } from '@pos/sync-server/testing';
import postgres from 'postgres';
import type { CloudDatabase } from './cloud-database.ts';
import { freePort, Program } from './program.ts';

const run = promisify(execFile);
const [binaries] = globSync('/usr/lib/postgresql/*/bin').filter((folder) =>
  ['initdb', 'postgres', 'pg_dump', 'pg_restore'].every((name) => existsSync(join(folder, name))),
);
const password = 'for-tests-only';
const name = 'quay';

/** Why nobody hosts a database here; `null` when somebody can. */
export const noHostedDatabase =
  noPgbouncer ?? (binaries ? null : 'needs PostgreSQL with pg_dump (Debian: postgresql)');

/** A PostgreSQL as an operator runs it: a cluster of its own, the server behind a pooler, backups with pg_dump. */
export class HostedDatabase implements CloudDatabase {
  readonly isEmbedded = false;
  readonly #folder: string;
  readonly #port: number;
  #postgres: ChildProcess | null = null;
  #pooler: Pgbouncer | null = null;

  private constructor(folder: string, port: number) {
    this.#folder = folder;
    this.#port = port;
  }

  static async start(folder: string): Promise<HostedDatabase> {
    mkdirSync(folder, { recursive: true });
    const database = new HostedDatabase(folder, await freePort());
    await database.#initialise();
    await database.startAgain();
    await database.#asSuperuser((sql) => sql.unsafe(`CREATE DATABASE ${name}`));
    const { DATABASE_URL: _, ...direct } = database.#urls(database.ownerUrl());
    const environment = { ...direct, DATABASE_URL: database.ownerUrl(), RUN_MODE: 'migrate' };
    if ((await Program.run('sync-server/src/main.ts', [], environment).ended()) !== 0)
      throw new Error('the hosted database could not be migrated');
    await database.#asSuperuser((sql) =>
      sql.unsafe(
        `CREATE ROLE quay_server LOGIN PASSWORD '${password}' IN ROLE quay_app, quay_operator`,
      ),
    );
    database.#pooler = await Pgbouncer.start(database.#urlFor('quay_server', name));
    return database;
  }

  get environment() {
    return this.#urls(this.#pooler!.url);
  }

  #urls(through: string) {
    return { DATABASE_URL: through, DATABASE_URL_DIRECT: this.ownerUrl() };
  }

  ownerUrl(): string {
    return this.#urlFor('owner', name);
  }

  #urlFor(user: string, database: string): string {
    return `postgres://${user}:${password}@127.0.0.1:${this.#port}/${database}`;
  }

  /** The pooler is restarted under everybody who speaks through it. */
  async restartPooler(): Promise<void> {
    await this.#pooler?.restart();
  }

  kill(): void {
    this.#postgres?.kill('SIGKILL');
  }

  async startAgain(): Promise<void> {
    await this.#ended();
    const settings = ['fsync=on', 'unix_socket_directories=', `port=${this.#port}`];
    const child = this.#begin('postgres', [
      '-D',
      this.#data,
      ...settings.flatMap((setting) => ['-c', setting]),
    ]);
    this.#postgres = child;
    while (!(await this.#answers())) {
      if (child.exitCode !== null) throw new Error(`postgres ended with ${child.exitCode}`);
      await wait(50);
    }
  }

  /** While everybody works. */
  async save(copy: string): Promise<void> {
    await this.#tool('pg_dump', ['-Fc', '-f', copy, this.ownerUrl()]);
  }

  async restore(copy: string): Promise<void> {
    await this.#asSuperuser(async (sql) => {
      await sql.unsafe(`DROP DATABASE ${name} WITH (FORCE)`);
      await sql.unsafe(`CREATE DATABASE ${name}`);
    });
    await this.#tool('pg_restore', ['-d', this.ownerUrl(), copy]);
    // It stands in the same place under the same name: nobody but the operator can know.
    const environment = this.#urls(this.ownerUrl());
    const told = Program.run('sync-server/src/main.ts', ['restored'], environment);
    if ((await told.ended()) !== 0) throw new Error(`not told of the restore: ${told.said}`);
  }

  get #data(): string {
    return join(this.#folder, 'pg');
  }

  async #initialise(): Promise<void> {
    const secret = join(this.#folder, 'password');
    writeFileSync(secret, password);
    const child = this.#begin('initdb', [
      `--pgdata=${this.#data}`,
      '--username=owner',
      `--pwfile=${secret}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
    ]);
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`initdb ended with ${code}`);
  }

  #begin(program: string, args: readonly string[]): ChildProcess {
    const launch = asOrdinaryUser(this.#folder)(join(binaries!, program), args);
    return spawn(launch.command, launch.args, { ...launch.options, stdio: 'ignore' });
  }

  async #tool(program: string, args: readonly string[]): Promise<void> {
    await run(join(binaries!, program), args);
  }

  async #asSuperuser(work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
    const sql = postgres(this.#urlFor('owner', 'postgres'), { max: 1, onnotice: () => undefined });
    try {
      await work(sql);
    } finally {
      await sql.end();
    }
  }

  async #answers(): Promise<boolean> {
    try {
      await this.#asSuperuser((sql) => sql`SELECT 1`);
      return true;
    } catch {
      return false;
    }
  }

  async #ended(): Promise<void> {
    const child = this.#postgres;
    if (child && child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#pooler?.[Symbol.asyncDispose]();
    this.#postgres?.kill('SIGINT');
    await this.#ended();
  }
}
