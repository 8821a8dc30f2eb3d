import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { closedFolder } from '../platform/closed-folder.ts';
import { findBinaries } from './binaries.ts';
import { asOrdinaryUser, type AsOrdinaryUser, type Launch } from './ordinary-user.ts';

export interface EmbeddedPostgres extends AsyncDisposable {
  /** For whoever owns the tables: migrations and LISTEN. */
  readonly ownerUrl: string;
  /** Ends by itself only when something is wrong; `null` once it was asked to. */
  readonly died: Promise<string>;
}

export class CannotRunPostgres extends Error {}

const owner = 'quay';
const startsWithin = 30_000;

/**
 * A real PostgreSQL of our own, whose data lie in `folder`; made at the first start. It listens on this machine alone
 * and has a password nobody chose.
 */
export const startEmbeddedPostgres = async (
  folder: string,
  { port, password }: { readonly port: number; readonly password: () => string },
): Promise<EmbeddedPostgres> => {
  closedFolder(folder);
  const run = asOrdinaryUser(folder);
  const data = join(folder, 'pg');
  const secretFile = join(folder, 'postgres-password');
  const binaries = findBinaries();
  if (!existsSync(secretFile)) writeFileSync(secretFile, password(), { mode: 0o600 });
  const secret = readFileSync(secretFile, 'utf8').trim();
  endOrphan(folder, data);
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(run, binaries.initdb, data, secret);
  // A folder brought back from a copy may have become readable for others, which PostgreSQL refuses.
  chmodSync(data, 0o700);
  const server = await start(run, binaries.postgres, data, port);
  // However we end, it does not outlive us if it can be helped.
  const endWithUs = (): void => void server.kill('SIGINT');
  process.once('exit', endWithUs);
  server.once('exit', () => process.off('exit', endWithUs));
  writeFileSync(ownerFile(folder), String(process.pid));
  return {
    ownerUrl: `postgres://${owner}:${encodeURIComponent(secret)}@127.0.0.1:${port}/postgres`,
    died: new Promise((resolve) => {
      server.once('exit', (code, signal) =>
        resolve(`PostgreSQL ended by itself (${signal ?? code})`),
      );
    }),
    [Symbol.asyncDispose]: () => stop(server),
  };
};

/** Made beside its place and moved there as a whole: a start that was killed halfway leaves nothing to stumble over. */
const initialise = async (
  run: AsOrdinaryUser,
  initdb: string,
  data: string,
  secret: string,
): Promise<void> => {
  const passwordFile = `${data}.password`;
  rmSync(data, { recursive: true, force: true });
  writeFileSync(passwordFile, `${secret}\n`, { mode: 0o600 });
  // Whoever the folder belongs to is who reads it.
  const { uid, gid } = statSync(dirname(data));
  chownSync(passwordFile, uid, gid);
  try {
    await finish(
      run(initdb, [
        `--pgdata=${data}`,
        `--username=${owner}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--locale=C.UTF-8',
        '--data-checksums',
        '--no-instructions',
      ]),
    );
  } catch (error) {
    rmSync(data, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
};

const finish = async (launch: Launch): Promise<void> => {
  const child = begin(launch);
  const said = collect(child);
  const code = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', resolve);
  });
  if (code !== 0) throw new CannotRunPostgres(`initdb failed (${String(code)}): ${said()}`);
};

const start = async (
  run: AsOrdinaryUser,
  postgres: string,
  data: string,
  port: number,
): Promise<ChildProcess> => {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port,
    // A till is told "in the cloud" after the commit, so it has to be on the disk by then.
    fsync: 'on',
    synchronous_commit: 'on',
    log_min_messages: 'warning',
    max_connections: 50,
    shared_buffers: '128MB',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = begin(run(postgres, ['-D', data, ...args]));
  const said = collect(child);
  const deadline = AbortSignal.timeout(startsWithin);
  while (!isReady(data, child)) {
    if (child.exitCode !== null || child.signalCode !== null || deadline.aborted) {
      child.kill('SIGQUIT');
      throw new CannotRunPostgres(`PostgreSQL did not start: ${said()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return child;
};

const begin = ({ command, args, options }: Launch): ChildProcess =>
  spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'], detached: true });

/** The end of what it said, for the error; the rest is of no use here. */
const collect = (child: ChildProcess): (() => string) => {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    text = (text + part).slice(-2000);
  });
  return () => text.trim();
};

/** PostgreSQL writes its state as the eighth line of its lock file; one whose power was cut has left its own behind. */
const isReady = (data: string, { pid }: ChildProcess): boolean => {
  const lock = lockOf(data);
  return Number(lock?.[0]) === pid && lock?.[7]?.trim() === 'ready';
};

const lockOf = (data: string): string[] | null => {
  const file = join(data, 'postmaster.pid');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : null;
};

/** The process whose child PostgreSQL was last. When that one dies, its child gets another parent. */
const ownerFile = (folder: string): string => join(folder, 'owner.pid');

/** One whose parent was killed still runs, and nobody needs it. One whose parent lives belongs to another server. */
const endOrphan = (folder: string, data: string): void => {
  const pid = Number(lockOf(data)?.[0]);
  const parent = pid > 0 ? parentOf(pid, data) : null;
  if (parent === null) return;
  if (existsSync(ownerFile(folder)) && readFileSync(ownerFile(folder), 'utf8') === parent) {
    throw new CannotRunPostgres(
      `another server runs on ${folder}: stop it, or give QUAY_DATA another folder`,
    );
  }
  process.kill(pid, 'SIGINT');
  const clock = new Int32Array(new SharedArrayBuffer(4));
  while (parentOf(pid, data) !== null) Atomics.wait(clock, 0, 0, 20);
};

/** `null`: no such process, or its number belongs to another program by now. */
const parentOf = (pid: number, data: string): string | null => {
  try {
    if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data)) return null;
    return /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? null;
  } catch {
    return null;
  }
};

/** Lets running transactions go, ends connections, writes a checkpoint. */
const stop = async (server: ChildProcess): Promise<void> => {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await ended;
};
