import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CloudDatabase } from './cloud-database.ts';
import { freePort } from './program.ts';

/** The PostgreSQL that the server brings along. It is saved as a cold copy of the server's folder, keys and all. */
export const embeddedDatabase = async (folder: string): Promise<CloudDatabase> => {
  const port = await freePort();
  const read = (...path: readonly string[]): string =>
    readFileSync(join(folder, 'server', ...path), 'utf8').trim();
  return {
    environment: { QUAY_POSTGRES_PORT: String(port) },
    ownerUrl: () =>
      `postgres://quay:${encodeURIComponent(read('postgres-password'))}@127.0.0.1:${port}/postgres`,
    isEmbedded: true,
    kill: () => process.kill(Number(read('pg', 'postmaster.pid').split('\n', 1)[0]), 'SIGKILL'),
    startAgain: async () => undefined,
    save: async (copy) => {
      rmSync(copy, { recursive: true, force: true });
      cpSync(folder, copy, { recursive: true });
    },
    restore: async (copy) => {
      rmSync(folder, { recursive: true });
      cpSync(copy, folder, { recursive: true });
    },
    [Symbol.asyncDispose]: async () => undefined,
  };
};
