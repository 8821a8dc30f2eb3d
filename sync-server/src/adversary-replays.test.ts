import { randomUUID } from 'node:crypto';
import { tabletRegister, type Run } from '@pos/sync';
import { beforeEach, describe, expect, test } from 'vitest';
import { runOf, TestDevice } from './testing/a-device.ts';
import { strangerEachTime } from './testing/stranger.ts';
import { ways } from './testing/ways.ts';

const sql = `x'); DELETE FROM event; SELECT set_config('role','quay_operator',false); --`;

describe.each(ways)('somebody who replays and borrows, $way', (way) => {
  const scene = strangerEachTime(way);
  const { call, codeOf } = scene;
  let shops: typeof scene.shops;
  let attacker: typeof scene.attacker;
  beforeEach(() => ({ shops, attacker } = scene));
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(shops.server.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  const victimsRuns = async (): Promise<readonly Run[]> => {
    const { victim, server } = shops;
    return (await victim.pull(server.url, { have: {} })).runs;
  };

  test('a push sent again and again is answered the same and kept once', async () => {
    const { server } = shops;
    await attacker.hello(server.url);
    const body = { fence: attacker.fence, runs: [runOf(attacker.write(3))] };
    const answers = [];
    for (let times = 0; times < 4; times += 1)
      answers.push(await (await call('push', body)).json());
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await attacker.hello(server.url)).log.head).toBe(3);
    expect(await codeOf(call('push', body))).toBe('FenceStale');
  });

  test("another shop's own push, word for word, is refused to a stranger, and so is adopting it", async () => {
    const { server } = shops;
    await attacker.hello(server.url);
    const runs = await victimsRuns();
    expect(runs.length).toBeGreaterThan(0);
    const pushed = await call('push', { fence: attacker.fence, runs });
    const { results } = (await pushed.json()) as { results: { state: string; code: string }[] };
    expect(results.every(({ code }) => code === 'ForeignStore')).toBe(true);
    expect((await call('adopt', { runs })).status).toBeLessThan(500);
    expect((await attacker.hello(server.url)).log.head).toBe(0);
  });

  test('a code for a new shop takes over neither a tenant nor a store, and its device is nobody else', async () => {
    const { server, victim } = shops;
    const enrol = async (device: TestDevice): Promise<unknown> =>
      codeOf(post('/v1/sync/enrol', device.enrolment(await server.codeFor(randomUUID().slice(1)))));
    const { tenant, store } = victim.author;
    const own = attacker.author;
    for (const author of [
      { tenant, store },
      { ...own, tenant },
      { ...own, store },
    ])
      expect(await enrol(new TestDevice({ author }))).toBe('ShopTaken');
    const namesake = new TestDevice({ device: victim.device });
    await namesake.enrol(server.url, await server.codeFor(randomUUID().slice(1)));
    const { results } = await namesake.push(server.url, ...(await victimsRuns()));
    expect(results.every(({ code }) => code === 'ForeignStore')).toBe(true);
    expect((await namesake.pull(server.url, { have: {} })).runs).toEqual([]);
  });

  test('a code that somebody has used lets nobody else in', async () => {
    const { server } = shops;
    const code = await server.codeFor(randomUUID().slice(1));
    await new TestDevice().enrol(server.url, code);
    expect(await codeOf(post('/v1/sync/enrol', new TestDevice().enrolment(code)))).toBe(
      'PairingCodeWrong',
    );
  });

  test('nobody vouches with a certificate that is not their own, nor begins a life for another', async () => {
    const { victim } = shops;
    const vouched = [victim.certificate, attacker.certificate, sql, tabletRegister(victim.device)];
    for (const certificate of vouched)
      expect(await codeOf(call('vouch', { certificate }))).toBe('CredentialsInvalid');
    const epoch = await call('epoch', { epoch: 1, why: 'moved', device: victim.device });
    expect(JSON.stringify(await epoch.json())).not.toContain(victim.device);
  });

  test('a poke stream and a lease tell of nobody but their own shop', async () => {
    const { server, victim } = shops;
    const { log } = await victim.hello(server.url);
    await scene.victimWasAtWork();
    const asked = `${server.url}/v1/sync/live?log=${log.id}&store=${victim.author.store}`;
    const over = new AbortController();
    const stream = await fetch(asked, {
      headers: { authorization: attacker.authorization },
      signal: over.signal,
    });
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    const { value } = await reader.read();
    over.abort();
    expect(value).toContain('"head":0');
    expect(value).not.toContain(log.id);
    const lease = { stream: 'order/their-table', seconds: 60 };
    await call('lease', lease, victim);
    expect(await (await call('lease', lease)).json()).toMatchObject({ granted: true });
  });

  test('what only the operator may do is refused to every device', async () => {
    const { victim } = shops;
    const headers = { authorization: attacker.authorization };
    for (const path of ['/v1/pairings', `/v1/devices/${victim.device}/revoke`])
      expect(await codeOf(post(path, { store: victim.author.store }, headers))).toBe(
        'OperatorKeyWrong',
      );
  });

  test('SQL in any one field of any call is text or a refusal, and never a fault of ours', async () => {
    const { server } = shops;
    const { log } = await attacker.hello(server.url);
    const { device } = attacker;
    const bodies: Readonly<Record<string, object>> = {
      hello: {
        proto: [1],
        app: 'a',
        device,
        epoch: 1,
        have: { [`${device}/1`]: [1, 'a'.repeat(16)] },
        confirmed: {},
      },
      push: { fence: attacker.fence, runs: [runOf(attacker.write())] },
      pull: { log: log.id, after: 0, events: 10, wait: 0 },
      branch: { device, epoch: 1, probes: [[1, 'a'.repeat(16)]] },
      adopt: { runs: [runOf(attacker.write())] },
      lease: { stream: 'order/1', seconds: 1 },
      epoch: { epoch: 1, why: 'moved' },
      vouch: { certificate: attacker.certificate },
    };
    let tried = 0;
    for (const [name, body] of Object.entries(bodies)) {
      for (const bent of bendings(body)) {
        const response = await call(name, bent);
        expect(response.status, `${name} ${JSON.stringify(bent)}`).toBeLessThan(500);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(40);
    expect((await attacker.pull(server.url, { log: log.id })).mode).toBe('page');
  });
});

/** The same value, each time with SQL in another of its places: keys too. */
const bendings = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value))
    return [
      sql,
      ...value.flatMap((item, at) => bendings(item).map((bent) => value.with(at, bent))),
    ];
  if (typeof value !== 'object' || value === null) return [sql];
  return Object.entries(value).flatMap(([key, item]) => [
    ...bendings(item).map((bent) => ({ ...value, [key]: bent })),
    { ...value, [sql]: item },
  ]);
};
