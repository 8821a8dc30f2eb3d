import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { certify, cloudAudience, credentials, makePass, type Run } from '@pos/sync';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { nodeCrypto } from './platform/crypto.ts';
import { runOf, TestDevice } from './testing/a-device.ts';
import { strangerEachTime } from './testing/stranger.ts';
import { ways } from './testing/ways.ts';

const sql = `x'; DROP TABLE event; SELECT set_config('app.tenant','','false'); --`;

describe.each(ways)('somebody of another shop, $way', (way) => {
  const scene = strangerEachTime(way);
  const { call, codeOf } = scene;
  let shops: typeof scene.shops;
  let attacker: typeof scene.attacker;
  beforeEach(() => ({ shops, attacker } = scene));
  const withAuthorization = (authorization: string, name = 'pull') =>
    fetch(`${shops.server.url}/v1/sync/${name}`, {
      method: 'POST',
      headers: { authorization },
      body: JSON.stringify({ log: null, after: 0, events: 100, wait: 0 }),
    });
  const pushed = async (run: Run) => (await attacker.push(shops.server.url, run)).results[0];

  test('a forged device is not let in', async () => {
    const { victim } = shops;
    const keys = { crypto: nodeCrypto, signer: attacker.signer };
    const about = {
      device: victim.device,
      role: 'till',
      publicKey: attacker.signer.publicKey,
    } as const;
    const until = Date.now() + 60_000;
    const forged = certify({ ...about, ...victim.author, from: 0, until }, keys);
    const pass = (device: TestDevice['device'], audience = cloudAudience, end = until) =>
      makePass({ device, audience, until: end }, keys);
    const { certificate } = attacker;
    for (const text of [
      credentials(forged, pass(victim.device)),
      credentials(victim.certificate, pass(victim.device)),
      credentials(victim.certificate, pass(attacker.device)),
      credentials(certificate, pass(victim.device)),
      credentials(certificate, pass(attacker.device, 'a hub')),
      `${certificate}~`,
      certificate,
      sql,
    ]) {
      expect(await codeOf(withAuthorization(`Bearer ${text}`))).toBe('CredentialsInvalid');
    }
    for (const end of [Date.now() - 1000, Date.now() + 3_600_000]) {
      const late = credentials(certificate, pass(attacker.device, cloudAudience, end));
      const response = await withAuthorization(`Bearer ${late}`);
      expect(await response.json()).toMatchObject({
        code: 'PassExpired',
        time: expect.any(String),
      });
    }
    const nobody = await fetch(`${shops.server.url}/v1/sync/pull`, { method: 'POST' });
    expect(nobody.status).toBe(401);
    expect(nobody.headers.get('www-authenticate')).toBe('Bearer');
  });

  test("events of another shop or device are not taken, whoever's signature they bear", async () => {
    const { victim } = shops;
    expect(await pushed(runOf(victim.write()))).toMatchObject({
      state: 'refused',
      code: 'ForeignStore',
    });
    const inItsName = new TestDevice();
    inItsName.author = victim.author;
    expect(await pushed(runOf(inItsName.write()))).toMatchObject({ code: 'ForeignStore' });
    const ownShop = Object.assign(new TestDevice(), { author: attacker.author });
    expect(await pushed(runOf(ownShop.write()))).toMatchObject({ code: 'DeviceUnknown' });
    const signedByAnother: Run = {
      ...runOf(attacker.write()),
      sig: ownShop.signer.sign('00'.repeat(32)),
    };
    expect(await pushed(signedByAnother)).toMatchObject({ code: 'SignatureWrong' });
  });

  test('cursors, vectors and branches of another shop show nothing of it', async () => {
    const { victim, server } = shops;
    const { log } = await attacker.hello(server.url);
    const foreign = `${randomUUID()}.1.1.00000001`;
    const asked = await attacker.pull(server.url, { log: foreign, after: 3 });
    expect(asked).toMatchObject({ mode: 'other-log', log: { id: log.id } });
    const origin = `${victim.device}/1`;
    const caughtUp = await attacker.pull(server.url, { have: { [origin]: [2, '0'.repeat(16)] } });
    expect(JSON.stringify(caughtUp)).not.toContain(victim.author.store);
    const page = await attacker.pull(server.url, { log: log.id });
    expect(page.runs.every(({ device }) => device === attacker.device)).toBe(true);
    const branch = await call('branch', {
      device: victim.device,
      epoch: 1,
      probes: [[1, victim.head.hash.slice(0, 16)]],
    });
    expect(await branch.json()).toMatchObject({ agreed: 0, run: null });
  });

  test('a run without its end, its beginning or its middle adds nothing', async () => {
    const events = attacker.write(4);
    const whole = runOf(events);
    expect(await pushed({ ...whole, events: whole.events.slice(0, -1) })).toMatchObject({
      code: 'SignatureWrong',
    });
    expect(await pushed(runOf(events.slice(2)))).toMatchObject({ state: 'gap' });
    const hole = { ...whole, events: [events[0]!.raw, events[1]!.raw, events[3]!.raw] };
    expect(await pushed(hole)).toMatchObject({ code: 'ChainBroken' });
    const changed = {
      ...whole,
      events: [events[0]!.raw.replace('because', 'becAuse'), ...whole.events.slice(1)],
    };
    expect(await pushed(changed)).toMatchObject({ state: 'refused' });
    expect(await pushed(whole)).toMatchObject({ state: 'ok' });
    const text = JSON.stringify({ fence: attacker.fence, runs: [whole] });
    expect(await codeOf(call('push', text.slice(0, -20)))).toBe('RequestUnreadable');
  });

  test('too much at once is refused before it is looked at', async () => {
    const { server } = shops;
    const large = JSON.stringify({ fence: attacker.fence, runs: 'x'.repeat(17 * 1024 * 1024) });
    expect(await codeOf(call('push', large))).toBe('RequestTooLarge');
    const bomb = await fetch(`${server.url}/v1/sync/push`, {
      method: 'POST',
      headers: { authorization: attacker.authorization, 'content-encoding': 'gzip' },
      body: new Uint8Array(gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '))),
    });
    expect(await bomb.json()).toMatchObject({ code: 'RequestTooLarge', status: 413 });
  });

  test('whatever is sent, the answer is a clear refusal and never a fault of ours', async () => {
    const names = fc.constantFrom(
      'hello',
      'push',
      'pull',
      'branch',
      'adopt',
      'lease',
      'enrol',
      'epoch',
    );
    await fc.assert(
      fc.asyncProperty(names, fc.oneof(fc.jsonValue(), fc.string()), async (name, body) => {
        const response = await call(name, body);
        expect(response.status).toBeGreaterThanOrEqual(400);
        expect(response.status).toBeLessThan(500);
        expect(await response.json()).toMatchObject({
          code: expect.any(String),
          title: expect.any(String),
        });
      }),
      { numRuns: 60 },
    );
  });

  test('SQL is text, in every field that takes text', async () => {
    const { server } = shops;
    const { log } = await attacker.hello(server.url, { app: sql });
    expect(await attacker.pull(server.url, { log: sql })).toMatchObject({ mode: 'other-log' });
    expect(await pushed(runOf(attacker.write(1, `order/${sql}`)))).toMatchObject({ state: 'ok' });
    expect(await codeOf(call('push', { fence: sql, runs: [runOf(attacker.write())] }))).toBe(
      'FenceStale',
    );
    for (const field of ['device', 'epoch', 'have'])
      expect(
        await codeOf(
          call('hello', {
            proto: [1],
            app: '',
            device: attacker.device,
            epoch: 1,
            have: {},
            confirmed: {},
            [field]: sql,
          }),
        ),
      ).toBe('RequestUnreadable');
    const wanted = new TestDevice().enrolment('');
    for (const field of Object.keys(wanted)) {
      const response = await call('enrol', { ...wanted, code: 'ABCD-EFGH', [field]: sql });
      expect(response.status).toBeLessThan(500);
      expect(response.status).toBeGreaterThanOrEqual(400);
    }
    const code = await server.codeFor(sql);
    const shop = await new TestDevice().enrol(server.url, code);
    expect((await shop.hello(server.url)).log.head).toBe(0);
    expect((await attacker.pull(server.url, { log: log.id })).mode).toBe('page');
  });

  test('what the columns cannot hold is refused by itself', async () => {
    for (const stream of ['order/a\0b', `order/${'x'.repeat(400)}`, 'order/\ud800']) {
      const refused = await (
        await shops.stranger()
      ).push(shops.server.url, runOf(attacker.write(1, stream)));
      expect(refused.results).toMatchObject([{ state: 'refused', code: 'EventUnreadable' }]);
      const leased = await call('lease', { stream: stream.slice(0, 200), seconds: 1 });
      expect(leased.status).toBe(200);
    }
  });

  test('no path leads around the doors', async () => {
    for (const path of [
      '/v1/sync/../stores',
      '/v1/sync/%2e%2e/stores',
      '/v1//stores',
      '/v1/stores/',
      '/v1/stores/%00/devices',
      '/v1/stores/..%2f..%2fetc%2fpasswd/devices',
      '//v1/stores',
      '/V1/STORES',
      '/v1/devices/%27%20OR%201=1/revoke',
      '/.env',
    ]) {
      const response = await fetch(shops.server.url + path, {
        headers: { authorization: attacker.authorization },
      });
      expect([401, 404, 405]).toContain(response.status);
    }
    const trace = await fetch(`${shops.server.url}/v1/sync/push`, { method: 'DELETE' });
    expect(trace.status).toBe(405);
  });
});
