import { certify, type DeviceRole } from '@pos/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeCrypto } from '../../platform/crypto.ts';
import { runOf, TestDevice } from '../../testing/a-device.ts';
import { aServer, type TestServer } from '../../testing/a-server.ts';

let server: TestServer;
let till: TestDevice;

beforeAll(async () => {
  server = await aServer();
  till = await new TestDevice().enrol(server.url, await server.codeFor('Phở Thìn'));
});
afterAll(() => server[Symbol.asyncDispose]());

/** A tablet as a till lets it in, while the cloud is away. */
const letInBy = (voucher: TestDevice, role: DeviceRole = 'tablet'): TestDevice => {
  const tablet = new TestDevice({ author: voucher.author });
  const { device, signer } = tablet;
  tablet.certificate = certify(
    { device, ...voucher.author, role, publicKey: signer.publicKey, from: 0, until: Date.now() },
    { crypto: nodeCrypto, signer: voucher.signer },
  );
  return tablet;
};

test('a tablet that a till let in is believed by the cloud, which it never met, and its orders arrive', async () => {
  const tablet = letInBy(till);
  const { certificate } = await tablet.hello(server.url);
  expect((await tablet.push(server.url, runOf(tablet.write(2)))).results).toMatchObject([
    { state: 'ok', seq: 2 },
  ]);
  tablet.certificate = certificate;
  expect((await tablet.pull(server.url, {})).log.head).toBe(2);
});

test('asked several times at once it is one device', async () => {
  const tablet = letInBy(till);
  const answers = await Promise.allSettled([1, 2, 3, 4].map(() => tablet.hello(server.url)));
  expect(answers.map(({ status }) => status)).toEqual(Array(4).fill('fulfilled'));
});

describe('is not believed', () => {
  test.each([
    ['the word of a till of another shop', () => letInBy(new TestDevice({ author: till.author }))],
    ['a till that says it is one', () => letInBy(till, 'till')],
    [
      'the word of another tablet',
      async () => {
        const tablet = letInBy(till);
        await tablet.hello(server.url);
        return letInBy(tablet);
      },
    ],
  ])('%s', async (_, made) => {
    await expect((await made()).hello(server.url)).rejects.toThrow('CredentialsInvalid');
  });

  test('the word of a till that was shut out', async () => {
    const lost = await new TestDevice().enrol(server.url, await server.codeFor(till.author.store));
    await server.asOperator('POST', `/v1/devices/${lost.device}/revoke`);
    await expect(letInBy(lost).hello(server.url)).rejects.toThrow('CredentialsInvalid');
  });
});

describe('of pages in a browser', () => {
  const preflight = (origin: string, path = '/v1/sync/hello'): Promise<Response> =>
    fetch(server.url + path, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });

  test.each(['http://192.168.1.9:4100', 'http://10.0.0.4', 'http://till.local:4100'])(
    'the one that a till served at %s may ask for the exchange',
    async (origin) => {
      const answer = await preflight(origin);
      expect(answer.status).toBe(204);
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
      const asked = await fetch(`${server.url}/v1/sync/hello`, {
        method: 'POST',
        headers: { origin },
        body: '{}',
      });
      expect(asked.status).toBe(401);
      expect(asked.headers.get('access-control-allow-origin')).toBe(origin);
    },
  );

  test('and for a snapshot', async () => {
    for (const rest of ['', `/${'0'.repeat(64)}`]) {
      const answer = await preflight('http://192.168.1.9:4100', `/v1/sync/snapshot${rest}`);
      expect(answer.status).toBe(204);
    }
  });

  test.each(['https://evil.example', 'http://192.168.1.9.evil.example', 'null'])(
    'the one from %s may not',
    async (origin) => {
      const answer = await preflight(origin);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  test('none may enrol, or do what an operator does', async () => {
    for (const path of ['/v1/sync/enrol', '/v1/pairings', '/v1/stores']) {
      const answer = await preflight('http://192.168.1.9:4100', path);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});
