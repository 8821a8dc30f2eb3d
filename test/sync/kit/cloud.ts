import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import type { CloudDatabase } from './cloud-database.ts';
import { embeddedDatabase } from './embedded-database.ts';
import { freePort, Program } from './program.ts';

/** The sync server, at an address that outlives its process. */
export class Cloud implements AsyncDisposable {
  readonly url: string;
  readonly #folder: string;
  readonly #port: number;
  readonly #database: CloudDatabase;
  #program: Program;

  private constructor(folder: string, port: number, database: CloudDatabase) {
    this.#folder = folder;
    this.#port = port;
    this.#database = database;
    this.url = `http://127.0.0.1:${port}`;
    this.#program = this.#run();
  }

  /** On a PostgreSQL of its own, when none is given. */
  static async start(folder: string, database?: CloudDatabase): Promise<Cloud> {
    const itsOwn = database ?? (await embeddedDatabase(folder));
    const cloud = new Cloud(folder, await freePort(), itsOwn);
    await cloud.#program.ready();
    return cloud;
  }

  get said(): string {
    return this.#program.said;
  }

  /** A pause of the whole process, or its end. */
  signal(signal: NodeJS.Signals): void {
    this.#program.signal(signal);
  }

  /** PostgreSQL dies under the server; one whose own it is ends with it. */
  async killDatabase(): Promise<void> {
    this.#database.kill();
    if (this.#database.isEmbedded) await this.#program.ended();
  }

  async startDatabaseAgain(): Promise<void> {
    await this.#database.startAgain();
    if (this.#database.isEmbedded) await this.startAgain();
  }

  async backUp(copy: string): Promise<void> {
    if (!this.#database.isEmbedded) return this.#database.save(copy);
    await this.stop();
    await this.#database.save(copy);
    await this.startAgain();
  }

  /** What came after the copy was made is gone. */
  async restore(copy: string): Promise<void> {
    await this.stop();
    await this.#database.restore(copy);
    await this.startAgain();
  }

  /** How many events it has, and each as it was written, in the order of their positions. */
  async events(store?: string): Promise<number> {
    const [row] = await this.#ask(
      (sql) => sql<{ count: number }[]>`SELECT count(*)::int AS count FROM event ${of(sql, store)}`,
    );
    return row!.count;
  }

  async journal(store?: string): Promise<readonly string[]> {
    const rows = await this.#ask(
      (sql) => sql<{ raw: string }[]>`SELECT raw FROM event ${of(sql, store)} ORDER BY pos`,
    );
    return rows.map(({ raw }) => raw);
  }

  async #ask<Rows>(question: (sql: postgres.Sql) => PromiseLike<Rows>): Promise<Rows> {
    const sql = postgres(this.#database.ownerUrl(), { max: 1 });
    try {
      return await question(sql);
    } finally {
      await sql.end();
    }
  }

  /** The whole machine stops at once. */
  kill(): Promise<void> {
    return this.#program.stop('SIGKILL');
  }

  stop(): Promise<void> {
    return this.#program.stop();
  }

  async startAgain(): Promise<void> {
    this.#program = this.#run();
    await this.#program.ready();
  }

  async codeFor(store: string): Promise<string> {
    const { code } = (await this.#asOperator('/v1/pairings', { store })) as { code: string };
    return code;
  }

  async revoke(device: string): Promise<void> {
    await this.#asOperator(`/v1/devices/${device}/revoke`);
  }

  async #asOperator(path: string, body?: object): Promise<unknown> {
    const key = readFileSync(join(this.#folder, 'server', 'operator-key'), 'utf8').trim();
    const response = await fetch(this.url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return response.json();
  }

  #run(): Program {
    return Program.run('sync-server/src/main.ts', ['--port', String(this.#port)], {
      QUAY_DATA: this.#folder,
      ...this.#database.environment,
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#program.stop();
    await this.#database[Symbol.asyncDispose]();
  }
}

const of = (sql: postgres.Sql, store: string | undefined) =>
  store === undefined ? sql`` : sql`WHERE store = ${store}`;
