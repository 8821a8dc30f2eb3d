import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { startServer } from '../compose.ts';
import { newPrivateKey } from '../platform/crypto.ts';
import { createLog } from '../platform/log.ts';
import { aDatabase, type TestDatabase } from './a-database.ts';

export interface TestServer extends AsyncDisposable {
  readonly url: string;
  readonly operatorKey: string;
  readonly database: TestDatabase;
  /** Everything it has logged. */
  readonly said: () => string;
  /** Another process on the same database, as a load balancer would have it. */
  readonly another: () => Promise<AsyncDisposable & { readonly url: string }>;
  readonly asOperator: (method: string, path: string, body?: object) => Promise<Response>;
  /** A pairing code for a store, or for a new shop of this name. */
  readonly codeFor: (store: string, role?: string) => Promise<string>;
}

export const aServer = async (
  through: (database: TestDatabase) => string = ({ appUrl }) => appUrl,
  database?: TestDatabase,
): Promise<TestServer> => {
  const ours = database ?? (await aDatabase());
  const folder = mkdtempSync(join(tmpdir(), 'quay-server-'));
  const lines: string[] = [];
  const log = createLog(
    new Writable({
      write: (line: Buffer, _, done) => {
        lines.push(line.toString());
        done();
      },
    }),
  );
  const url = through(ours);
  const settings = {
    mode: 'serve',
    port: 0,
    host: '127.0.0.1',
    folder,
    language: 'en',
    database: { kind: 'url', url, direct: ours.ownerUrl, isPooled: url !== ours.appUrl },
    connections: 4,
    proxies: 0,
    backupDays: null,
    tabletOrigins: 'lan',
    operatorKey: 'the key of the operator',
    signingKey: newPrivateKey(),
  } as const;
  const running = await startServer(settings, log);
  const asOperator = (method: string, path: string, body?: object): Promise<Response> =>
    fetch(running.url + path, {
      method,
      headers: { authorization: `Bearer ${running.operatorKey}` },
      ...(body && { body: JSON.stringify(body) }),
    });
  return {
    url: running.url,
    operatorKey: running.operatorKey,
    database: ours,
    said: () => lines.join(''),
    another: () => startServer(settings, log),
    asOperator,
    codeFor: async (store, role = 'till') => {
      const response = await asOperator('POST', '/v1/pairings', { store, role });
      const { code } = (await response.json()) as { code: string };
      return code;
    },
    [Symbol.asyncDispose]: async () => {
      await running[Symbol.asyncDispose]();
      if (!database) await ours[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true });
    },
  };
};
