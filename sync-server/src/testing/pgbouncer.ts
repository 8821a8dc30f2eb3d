import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asOrdinaryUser } from '../embedded/ordinary-user.ts';
import { freePort } from '../platform/free-port.ts';

const program = ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer'].find((path) => existsSync(path));

/** Why there is no pooler here; `null` when there is one. */
export const noPgbouncer = program ? null : 'needs pgbouncer (Debian: apt-get install pgbouncer)';

/** A pooler in transaction mode with one connection for everybody: whatever a session leaves behind, the next one meets. */
export class Pgbouncer implements AsyncDisposable {
  /** The database, through it. */
  readonly url: string;
  readonly #folder: string;
  readonly #port: number;
  #child: ChildProcess | null = null;

  private constructor(folder: string, port: number, url: string) {
    this.#folder = folder;
    this.#port = port;
    this.url = url;
  }

  static async start(url: string): Promise<Pgbouncer> {
    const folder = mkdtempSync(join(tmpdir(), 'quay-pgbouncer-'));
    const port = await freePort();
    writeFileSync(join(folder, 'pgbouncer.ini'), settingsFor(url, port));
    const through = new URL(url);
    through.port = String(port);
    const pooler = new Pgbouncer(folder, port, through.href);
    await pooler.#run();
    return pooler;
  }

  /** Everybody who speaks through it is cut off; those who come back find it as before. */
  async restart(): Promise<void> {
    await this.#stop();
    await this.#run();
  }

  async #run(): Promise<void> {
    const { command, args, options } = asOrdinaryUser(this.#folder)(program ?? 'pgbouncer', [
      '-q',
      join(this.#folder, 'pgbouncer.ini'),
    ]);
    const child = spawn(command, args, { ...options, stdio: 'ignore' });
    this.#child = child;
    while (!(await answers(this.#port)))
      if (child.exitCode !== null) throw new Error(`pgbouncer ended with ${child.exitCode}`);
  }

  async #stop(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#stop();
    rmSync(this.#folder, { recursive: true });
  }
}

const settingsFor = (url: string, port: number): string => {
  const { hostname, port: behind, username, password, pathname } = new URL(url);
  const name = pathname.slice(1);
  return `[databases]
${name} = host=${hostname} port=${behind} dbname=${name} user=${username} password=${password}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 1
max_client_conn = 200
server_login_retry = 1
`;
};

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => setTimeout(() => resolve(false), 20));
  });
