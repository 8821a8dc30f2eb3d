import { spawn } from 'node:child_process';
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
export const startPgbouncer = async (
  url: string,
): Promise<AsyncDisposable & { readonly url: string }> => {
  const folder = mkdtempSync(join(tmpdir(), 'quay-pgbouncer-'));
  const port = await freePort();
  const { hostname, port: behind, username, password, pathname } = new URL(url);
  const name = pathname.slice(1);
  writeFileSync(
    join(folder, 'pgbouncer.ini'),
    `[databases]
${name} = host=${hostname} port=${behind} dbname=${name} user=${username} password=${password}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 1
max_client_conn = 200
`,
  );
  const { command, args, options } = asOrdinaryUser(folder)(program ?? 'pgbouncer', [
    '-q',
    join(folder, 'pgbouncer.ini'),
  ]);
  const child = spawn(command, args, { ...options, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`pgbouncer ended with ${child.exitCode}`);
  }
  const through = new URL(url);
  through.port = String(port);
  return {
    url: through.href,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
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
