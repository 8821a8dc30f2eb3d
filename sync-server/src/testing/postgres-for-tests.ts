import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../embedded/embedded-postgres.ts';
import { freePort } from '../platform/free-port.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgresUrl: string;
  }
}

/** One PostgreSQL for a whole run of tests; each file has a database of its own in it. */
export const setup = async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const folder = mkdtempSync(join(tmpdir(), 'quay-postgres-'));
  const server = await startEmbeddedPostgres(folder, {
    port: await freePort(),
    password: () => 'for tests only',
  });
  provide('postgresUrl', server.ownerUrl);
  return async () => {
    await server[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true });
  };
};
