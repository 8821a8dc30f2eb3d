import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from './compose.ts';
import { migrateDatabase } from './database/migrate.ts';
import { startEmbeddedPostgres } from './embedded/embedded-postgres.ts';
import { freePort } from './platform/free-port.ts';
import { createLog } from './platform/log.ts';
import { connect } from './platform/postgres.ts';
import { runOf, TestDevice } from './testing/a-device.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quay-away-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('while the database is away everybody is told to come back, and afterwards all goes on', async () => {
  const port = await freePort();
  const start = () => startEmbeddedPostgres(folder, { port, password: () => 'p' });
  const first = await start();
  const owner = connect(first.ownerUrl, { most: 1, isPooled: false, say: () => {} });
  await migrateDatabase(owner);
  await owner.end();
  const log = createLog();
  log.level = 'silent';
  await using server = await startServer(
    {
      mode: 'serve',
      port: 0,
      host: '127.0.0.1',
      folder,
      language: 'en',
      database: { kind: 'url', url: first.ownerUrl, direct: first.ownerUrl, isPooled: false },
      connections: 3,
      proxies: 0,
      backupDays: null,
      tabletOrigins: 'lan',
      operatorKey: 'the key of the operator',
      signingKey: null,
    },
    log,
  );
  const pairing = await fetch(`${server.url}/v1/pairings`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.operatorKey}` },
    body: JSON.stringify({ store: 'Away' }),
  });
  const { code } = (await pairing.json()) as { code: string };
  const till = await new TestDevice().enrol(server.url, code);
  await till.push(server.url, runOf(till.write()));
  const run = runOf(till.write());
  await first[Symbol.asyncDispose]();

  const refused = await till.call(server.url, 'push', { fence: till.fence, runs: [run] });
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('5');
  expect(await refused.json()).toMatchObject({ code: 'ServerBusy' });
  const ready = await fetch(`${server.url}/health/ready`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({ problems: [expect.stringMatching(/^database: /)] });
  expect((await fetch(`${server.url}/health/live`)).status).toBe(200);

  await using _second = await start();
  await expect
    .poll(async () => (await fetch(`${server.url}/health/ready`)).status, { timeout: 15_000 })
    .toBe(200);
  expect(await till.push(server.url, run)).toMatchObject({ results: [{ state: 'ok', seq: 2 }] });
});
