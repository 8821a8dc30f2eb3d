import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../platform/clock.ts';
import { inStore } from '../../platform/postgres.ts';
import { runOf, TestDevice } from '../../testing/a-device.ts';
import { aServer, type TestServer } from '../../testing/a-server.ts';
import { Backups } from './backups.ts';

let server: TestServer;
let till: TestDevice;
beforeAll(async () => {
  server = await aServer();
  till = await new TestDevice().enrol(server.url, await server.codeFor('A shop'));
  await till.push(server.url, runOf(till.write(10)));
  await server.database.owner`
    UPDATE event SET received_at = now() - interval '35 days' - interval '1 hour' WHERE seq <= 7`;
});
afterAll(() => server[Symbol.asyncDispose]());

const seqsOf = (backups: Backups) =>
  inStore(server.database.app, till.author, (tx) => backups.seqs(tx, till.author));

test('what came before the oldest backup was made is in it, and nothing later', async () => {
  expect(await seqsOf(new Backups(35, systemClock))).toEqual({ [`${till.device}/1`]: 7 });
  expect(await seqsOf(new Backups(36, systemClock))).toEqual({});
});

test('where nobody has promised a backup nothing is in one', async () => {
  expect(await seqsOf(new Backups(null, systemClock))).toBeNull();
});

test('it is asked once an hour', async () => {
  let now = 0;
  const backups = new Backups(36, { ...systemClock, wall: () => now });
  expect(await seqsOf(backups)).toEqual({});
  await server.database
    .owner`UPDATE event SET received_at = now() - interval '40 days' WHERE seq <= 2`;
  expect(await seqsOf(backups)).toEqual({});
  now = 3_600_000;
  expect(await seqsOf(backups)).toEqual({ [`${till.device}/1`]: 2 });
});
