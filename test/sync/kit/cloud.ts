import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { freePort, Program } from './program.ts';

/** The sync server on a PostgreSQL of its own, at an address that outlives its process. */
export class Cloud implements AsyncDisposable {
  readonly url: string;
  readonly #folder: string;
  readonly #ports: readonly [number, number];
  #program: Program;

  private constructor(folder: string, ports: readonly [number, number]) {
    this.#folder = folder;
    this.#ports = ports;
    this.url = `http://127.0.0.1:${ports[0]}`;
    this.#program = this.#run();
  }

  static async start(folder: string): Promise<Cloud> {
    const cloud = new Cloud(folder, [await freePort(), await freePort()]);
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

  /** PostgreSQL dies; the server, whose own it is, ends with it. */
  async killDatabase(): Promise<void> {
    process.kill(this.#database, 'SIGKILL');
    await this.#program.ended();
  }

  get #database(): number {
    return Number(this.#read('pg', 'postmaster.pid').split('\n', 1)[0]);
  }

  /** A cold copy of all it keeps. */
  async backUp(copy: string): Promise<void> {
    await this.stop();
    rmSync(copy, { recursive: true, force: true });
    cpSync(this.#folder, copy, { recursive: true });
    await this.startAgain();
  }

  /** What came after the copy was made is gone. */
  async restore(copy: string): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true });
    cpSync(copy, this.#folder, { recursive: true });
    await this.startAgain();
  }

  /** How many events it has, and each as it was written, in the order of their positions. */
  async events(): Promise<number> {
    const [row] = await this.#ask<{ count: number }>('SELECT count(*)::int AS count FROM event');
    return row!.count;
  }

  async journal(): Promise<readonly string[]> {
    const rows = await this.#ask<{ raw: string }>('SELECT raw FROM event ORDER BY pos');
    return rows.map(({ raw }) => raw);
  }

  async #ask<Row extends object>(question: string): Promise<readonly Row[]> {
    const password = this.#read('postgres-password');
    const sql = postgres({
      host: '127.0.0.1',
      port: this.#ports[1],
      user: 'quay',
      password,
      database: 'postgres',
      max: 1,
    });
    try {
      return await sql.unsafe<Row[]>(question);
    } finally {
      await sql.end();
    }
  }

  #read(...path: readonly string[]): string {
    return readFileSync(join(this.#folder, 'server', ...path), 'utf8').trim();
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
    const key = this.#read('operator-key');
    const response = await fetch(this.url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return response.json();
  }

  #run(): Program {
    const [port, postgres] = this.#ports;
    return Program.run('sync-server/src/main.ts', ['--port', String(port)], {
      QUAY_DATA: this.#folder,
      QUAY_POSTGRES_PORT: String(postgres),
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#program.stop();
  }
}
