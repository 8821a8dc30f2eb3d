import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runOf, TestDevice } from '../../testing/a-device.ts';
import type { TestServer } from '../../testing/a-server.ts';
import { ways } from '../../testing/ways.ts';

describe.each(ways)('$way', ({ start, missing }) => {
  let server: TestServer;
  beforeAll(async () => {
    if (missing === null) server = await start();
  });
  afterAll(() => server?.[Symbol.asyncDispose]());
  beforeEach((context) => {
    if (missing !== null) context.skip(missing);
  });

  /** Each in a shop of its own. */
  const aTill = async (): Promise<TestDevice> =>
    new TestDevice().enrol(server.url, await server.codeFor(randomUUID().slice(1)));

  test('what one till pushes, another till of its shop pulls, by position', async () => {
    const first = await aTill();
    const second = await new TestDevice().enrol(
      server.url,
      await server.codeFor(first.author.store),
    );
    const events = first.write(3);
    expect(await first.push(server.url, runOf(events))).toMatchObject({
      results: [{ seq: 3, state: 'ok', hash: events[2]!.hash }],
    });
    const { log } = await second.hello(server.url);
    const page = await second.pull(server.url, { log: log.id });
    expect(page).toMatchObject({ mode: 'page', next: 3, runs: [runOf(events)] });
  });

  test('the same push again is known already and changes nothing', async () => {
    const till = await aTill();
    const run = runOf(till.write(2));
    const first = await till.push(server.url, run);
    expect(await till.push(server.url, run)).toEqual(first);
    expect((await till.hello(server.url)).log.head).toBe(2);
  });

  test('a relay may push what another device has signed', async () => {
    const first = await aTill();
    const hub = await new TestDevice().enrol(
      server.url,
      await server.codeFor(first.author.store, 'hub'),
    );
    expect(await hub.push(server.url, runOf(first.write()), runOf(hub.write()))).toMatchObject({
      results: [{ state: 'ok' }, { state: 'ok' }],
    });
  });

  test('who waits for news hears of them from another process on the same database', async () => {
    await using other = await server.another();
    const till = await aTill();
    const { log } = await till.hello(server.url);
    const waiting = till.pull(other.url, { log: log.id, wait: 20 });
    const events = till.write();
    await till.push(server.url, runOf(events));
    expect(await waiting).toMatchObject({ mode: 'page', runs: [runOf(events)] });
  });

  test('a live stream says how far the log has come, and farewell when the server goes', async () => {
    const other = await server.another();
    const till = await aTill();
    const stream = await fetch(`${other.url}/v1/sync/live`, {
      headers: { authorization: till.authorization },
    });
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    const read = async (wanted: string): Promise<void> => {
      for (let text = ''; !text.includes(wanted);) text += (await reader.read()).value ?? 'ended';
    };
    await read('"head":0');
    await till.push(server.url, runOf(till.write(2)));
    await read('"head":2');
    const closing = other[Symbol.asyncDispose]();
    await read('"bye":{"retryAfter":10}');
    await expect(closing).resolves.toBeUndefined();
  });

  describe('two copies of one device', () => {
    test('only the later session may push', async () => {
      const till = await aTill();
      const { fence } = await till.hello(server.url);
      await till.hello(server.url);
      const response = await till.call(server.url, 'push', { fence, runs: [runOf(till.write())] });
      expect(response.status).toBe(409);
      expect(await response.json()).toMatchObject({ code: 'FenceStale' });
    });

    test('another history is a fork, and what it would lose can be adopted once', async () => {
      const till = await aTill();
      const before = { head: till.head, lam: till.lam };
      await till.push(server.url, runOf(till.write()));
      Object.assign(till, before);
      const lost = runOf(till.write());
      expect(await till.push(server.url, lost)).toMatchObject({
        results: [{ state: 'fork', seq: 1 }],
      });
      const adopt = async () => (await till.call(server.url, 'adopt', { runs: [lost] })).json();
      expect(await adopt()).toMatchObject({ adopted: 1, known: 0 });
      expect(await adopt()).toMatchObject({ adopted: 0, known: 1 });
      const { log } = await till.hello(server.url);
      expect(log.head).toBe(2);
    });
  });

  test('a server that has less than it once confirmed takes a new name, and its positions are not believed', async () => {
    const till = await aTill();
    const { log } = await till.hello(server.url);
    const again = await till.hello(server.url, { confirmed: { [`${till.device}/1`]: 7 } });
    expect(again.log.id).not.toBe(log.id);
    expect(await till.pull(server.url, { log: log.id })).toMatchObject({ mode: 'other-log' });
  });

  test('a device that was shut out still brings what it sold before, marked, but reads nothing', async () => {
    const till = await aTill();
    await till.push(server.url, runOf(till.write()));
    await server.asOperator('POST', `/v1/devices/${till.device}/revoke`);
    const late = till.write();
    expect(await till.push(server.url, runOf(late))).toMatchObject({ results: [{ state: 'ok' }] });
    const rows = await server.database.owner`
    SELECT after_revocation FROM event WHERE device = ${till.device} ORDER BY seq`;
    expect(rows.map((row) => row['after_revocation'] as boolean)).toEqual([false, true]);
    const pulled = await till.call(server.url, 'pull', { log: null, after: 0, events: 1, wait: 0 });
    expect(await pulled.json()).toMatchObject({ code: 'DeviceRevoked', status: 403 });
  });

  test('a lease says who is at work on a stream, until it is given back', async () => {
    const first = await aTill();
    const second = await new TestDevice().enrol(
      server.url,
      await server.codeFor(first.author.store),
    );
    const ask = async (till: TestDevice, seconds: number) =>
      (await till.call(server.url, 'lease', { stream: 'order/a', seconds })).json();
    expect(await ask(first, 60)).toMatchObject({ granted: true });
    expect(await ask(second, 60)).toMatchObject({ granted: false, holder: first.device });
    await ask(first, 0);
    expect(await ask(second, 60)).toMatchObject({ granted: true });
  });

  test('a process whose ear was cut off still hears, by looking', async () => {
    const till = await aTill();
    const { log } = await till.hello(server.url);
    await using other = await server.another();
    const waiting = till.pull(server.url, { log: log.id, wait: 20 });
    await server.database.owner`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE query ILIKE 'listen%' AND datname = current_database()`;
    await till.push(other.url, runOf(till.write()));
    expect(await waiting).toMatchObject({ next: 1 });
  });
});
