import { randomUUID } from 'node:crypto';
import type { Sealed } from '@pos/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../platform/clock.ts';
import { runOf, TestDevice } from '../../testing/a-device.ts';
import { aServer, type TestServer } from '../../testing/a-server.ts';
import { Backups } from './backups.ts';
import { pushPlainly } from './push-plainly.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server[Symbol.asyncDispose]());

/** The first till of a shop of its own, in a session and with one sale in the cloud. */
const aTill = async (): Promise<TestDevice> => {
  const till = await new TestDevice().enrol(
    server.url,
    await server.codeFor(randomUUID().slice(1)),
  );
  await till.push(server.url, runOf(till.write()));
  return till;
};

const plainly = (till: TestDevice, body: unknown) =>
  pushPlainly(
    { sql: server.database.app, backups: new Backups(null, systemClock) },
    {
      device: till.device,
      ...till.author,
      role: 'till',
      publicKey: till.signer.publicKey,
    },
    body,
  );

const pushOf = ({ fence }: TestDevice, ...runs: readonly (readonly Sealed[])[]) => ({
  fence,
  runs: runs.map(runOf),
});

const rowsOf = async ({ author }: TestDevice) => {
  const { owner } = server.database;
  const { store } = author;
  return {
    log: await owner`SELECT head, lam FROM store_log WHERE store = ${store}`,
    origins: await owner`SELECT * FROM origin WHERE store = ${store} ORDER BY device, epoch`,
    events: await owner`SELECT pos, raw FROM event WHERE store = ${store} ORDER BY pos`,
  };
};

test('what goes on where the chain ends is taken, and answered as the exchange answers', async () => {
  const till = await aTill();
  const events = till.write(3);
  const taken = await plainly(till, pushOf(till, events));
  expect(taken).toMatchObject({ head: 4, answer: { results: [{ seq: 4, state: 'ok' }] } });
  expect(await till.push(server.url, runOf(events))).toEqual(taken?.answer);
  const { events: rows } = await rowsOf(till);
  expect(rows.slice(1)).toEqual(events.map(({ raw }, place) => ({ pos: place + 2, raw })));
});

const otherwise: Readonly<Record<string, (till: TestDevice) => unknown>> = {
  'comes again': async (till) => {
    const push = pushOf(till, till.write());
    await plainly(till, push);
    return push;
  },
  'leaves a gap': (till) => {
    till.write();
    return pushOf(till, till.write());
  },
  'goes on from another history': (till) => {
    till.head = { ...till.head, hash: 'f'.repeat(64) };
    return pushOf(till, till.write());
  },
  'begins a life': (till) => {
    till.head = { device: till.device, epoch: 2, seq: 0, hash: '0'.repeat(64) };
    return pushOf(till, till.write());
  },
  'is of an older session': async (till) => {
    const { fence } = till;
    await till.hello(server.url);
    return { ...pushOf(till, till.write()), fence };
  },
  'has no session': (till) => ({ ...pushOf(till, till.write()), fence: null }),
  'comes from a device that is shut out': async (till) => {
    await server.asOperator('POST', `/v1/devices/${till.device}/revoke`);
    return pushOf(till, till.write());
  },
  'comes from a device that the directory knows by another key': async (till) => {
    await server.database
      .owner`UPDATE device SET public_key = 'another' WHERE device = ${till.device}`;
    return pushOf(till, till.write());
  },
  'is not signed by its device': (till) => {
    const push = pushOf(till, till.write());
    return { ...push, runs: push.runs.map((run) => ({ ...run, sig: 'nobody' })) };
  },
  'is of two runs': (till) => pushOf(till, till.write(), till.write()),
  'is of somebody else': async (till) => {
    const code = await server.codeFor(till.author.store);
    const other = await new TestDevice().enrol(server.url, code);
    return pushOf(till, other.write());
  },
  'is no push': () => ({ runs: 'all of them' }),
};

test.each(Object.entries(otherwise))('what %s moves nothing here', async (_, prepare) => {
  const till = await aTill();
  const body = await prepare(till);
  const before = await rowsOf(till);
  expect(await plainly(till, body)).toBeNull();
  expect(await rowsOf(till)).toEqual(before);
});

test('tills of a shop that push through two processes at once leave no gap and nothing out', async () => {
  await using other = await server.another();
  const first = await aTill();
  const tills = [first];
  while (tills.length < 6) {
    const till = await new TestDevice().enrol(server.url, await server.codeFor(first.author.store));
    await till.push(server.url, runOf(till.write()));
    tills.push(till);
  }
  await Promise.all(
    tills.map(async (till) => {
      for (let sale = 0; sale < 20; sale += 1) {
        const run = runOf(till.write(1 + (sale % 3)));
        // The answer of every other push is lost, and the till tries the other process.
        const answers = await Promise.all(
          [server.url, other.url].slice(sale % 2).map((url) => till.push(url, run)),
        );
        for (const { results } of answers) expect(results).toMatchObject([{ state: 'ok' }]);
      }
    }),
  );
  const { events, origins, log } = await rowsOf(first);
  expect(events.map(({ pos }) => pos)).toEqual(events.map((_, place) => place + 1));
  expect(new Set(events.map(({ raw }) => raw)).size).toBe(events.length);
  expect(events).toHaveLength(tills.reduce((sum, { head }) => sum + head.seq, 0));
  expect(new Map(origins.map(({ device, head_seq }) => [device, head_seq]))).toEqual(
    new Map(tills.map(({ device, head }) => [device, head.seq])),
  );
  expect(log).toEqual([expect.objectContaining({ head: events.length })]);
});

test('role and scope end with the statement', async () => {
  const till = await aTill();
  await plainly(till, pushOf(till, till.write()));
  const after = await server.database
    .app`SELECT current_setting('app.tenant', true) AS tenant, current_user AS role`;
  expect([null, '']).toContain(after[0]!['tenant']);
  expect(after[0]!['role']).not.toBe('quay_app');
});
