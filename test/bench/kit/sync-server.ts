import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { TestDevice } from '@pos/sync-server/testing';
import postgres from 'postgres';

const program = join(import.meta.dirname, '..', '..', '..', 'sync-server', 'src', 'main.ts');

/** A sync server in a process of its own on its embedded PostgreSQL, and the way around it to its tables. */
export class BenchServer implements AsyncDisposable {
  readonly url: string;
  readonly databaseUrl: string;
  readonly sql: postgres.Sql;
  readonly #process: ChildProcess;
  readonly #folder: string;

  private constructor(parts: {
    process: ChildProcess;
    url: string;
    databaseUrl: string;
    sql: postgres.Sql;
    folder: string;
  }) {
    this.#process = parts.process;
    this.#folder = parts.folder;
    this.url = parts.url;
    this.databaseUrl = parts.databaseUrl;
    this.sql = parts.sql;
  }

  static async start(folder: string, flags: readonly string[] = []): Promise<BenchServer> {
    const port = await freePort();
    const server = spawn(process.execPath, [...flags, program, '--port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { PATH: process.env['PATH'], QUAY_DATA: folder, QUAY_POSTGRES_PORT: String(port) },
    });
    const lines = createInterface({ input: server.stdout });
    const { promise: ready, resolve, reject } = Promise.withResolvers<string>();
    lines.on('line', (line) => {
      const [, url] = /^ready (http:\S+)$/.exec(line) ?? [];
      if (url !== undefined) resolve(url);
    });
    lines.once('close', () => reject(new Error('the server ended before it was ready')));
    const url = await ready;
    const password = readFileSync(join(folder, 'server', 'postgres-password'), 'utf8');
    const databaseUrl = `postgres://quay:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
    const sql = postgres(databaseUrl, { max: 8 });
    return new BenchServer({ process: server, url, databaseUrl, sql, folder });
  }

  get pid(): number {
    return this.#process.pid!;
  }

  /** A till in a shop of its own, or in the shop of another. */
  async till(store: string): Promise<TestDevice> {
    return new TestDevice().enrol(this.url, await this.codeFor(store));
  }

  async codeFor(store: string): Promise<string> {
    const key = readFileSync(join(this.#folder, 'server', 'operator-key'), 'utf8');
    const response = await fetch(`${this.url}/v1/pairings`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
      body: JSON.stringify({ store }),
    });
    return ((await response.json()) as { code: string }).code;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.sql.end();
    this.#process.kill();
    await once(this.#process, 'exit');
  }
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};
