import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { freePort, Program } from './kit/program.ts';
import { Till } from './kit/till.ts';

// A server, its database and two tills, on a machine that runs others besides.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quay-start-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const start = (environment: Record<string, string>): Program =>
  Program.run('build/launch.mjs', ['start'], {
    QUAY_WINDOW: 'browser',
    QUAY_DATA: folder,
    QUAY_TILL_PORT: '0',
    QUAY_COUNTER_PORT: '0',
    ...environment,
  });

test('npm start pairs its own till, and a second one joins by the commands it prints', async () => {
  const port = String(await freePort());
  await using demo = start({ QUAY_SERVER_PORT: port });
  const [, url] = await demo.printed(/API +(http:\S+)/);
  const first = await Till.at(url!);
  const soon = { timeout: 60_000, interval: 200 };
  await expect.poll(() => first.cloud(), soon).toMatchObject({ state: 'in-touch', unsent: 0 });
  const [, store] = await demo.printed(/server -- pair --store "([^"]+)"/);
  await using pair = Program.run('sync-server/src/main.ts', ['pair', '--store', store!], {
    QUAY_DATA: folder,
    QUAY_SERVER_PORT: port,
  });
  const [, code] = await pair.printed(/"code":"([^"]+)"/);
  await using second = await Till.start(
    join(folder, 'till-2'),
    '--server',
    `http://127.0.0.1:${port}`,
    '--code',
    code!,
  );
  await expect.poll(() => second.logIn(), soon).toBe(true);
  await expect
    .poll(async () => isDeepStrictEqual(await second.journal(), await first.journal()), soon)
    .toBe(true);
});

test('npm start sells without a server when its database cannot run, and says so', async () => {
  await using demo = start({
    QUAY_SERVER_PORT: String(await freePort()),
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
  });
  const [, url] = await demo.printed(/API +(http:\S+)/);
  await demo.printed(/No sync server; the till sells on/);
  const till = await Till.at(url!);
  expect(await till.cloud()).toMatchObject({ state: 'not-paired' });
  await till.do({ type: 'OpenSession', notes: [] });
});

test('a till that has a shop sells while its server is away, and is paired when it comes', async () => {
  const port = await freePort();
  await using till = await Till.start(join(folder, 'till'));
  await till.setUp('Phở Thìn');
  await till.stop();
  const server = `http://127.0.0.1:${port}`;
  const operator = { QUAY_DATA: folder, QUAY_OPERATOR_KEY: 'an operator of this test' };
  await using cloud = Program.run('sync-server/src/main.ts', ['--port', String(port)], operator);
  await cloud.ready();
  const made = await fetch(`${server}/v1/pairings`, {
    method: 'POST',
    headers: { authorization: `Bearer ${operator.QUAY_OPERATOR_KEY}` },
    body: JSON.stringify({ store: 'Phở Thìn' }),
  });
  const { code } = (await made.json()) as { code: string };
  await cloud.stop();
  await using again = await Till.start(join(folder, 'till'), '--server', server, '--code', code);
  expect(again.said).toMatch(/It keeps trying with this code/);
  await again.logIn();
  await again.do({ type: 'OpenSession', notes: [] });
  expect(await again.cloud()).toMatchObject({ state: 'not-paired' });
  await using back = Program.run('sync-server/src/main.ts', ['--port', String(port)], operator);
  await back.ready();
  const soon = { timeout: 30_000, interval: 200 };
  await expect.poll(() => again.cloud(), soon).toMatchObject({ state: 'in-touch', unsent: 0 });
});
