import { Agent } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mostBytes } from './http/body.ts';
import { aHub, type TestHub } from './testing/a-hub.ts';
import { aShop, type TestShop } from './testing/a-shop.ts';
import { rawRequest, type Raw } from './testing/raw-request.ts';

let hub: TestHub;
let shop: TestShop;

beforeAll(async () => {
  hub = await aHub();
  shop = await aShop(hub);
});

afterAll(() => hub[Symbol.asyncDispose]());

const raw = (method: string, path: string, asked?: Raw) =>
  rawRequest(method, `${hub.url}${path}`, asked);

describe('at the door', () => {
  test.each([
    ['a page from elsewhere', { origin: 'https://evil.example' }],
    ['a page without a home', { origin: 'null' }],
    ['a page of another port', { origin: 'http://127.0.0.1:1' }],
    ['a name that points here', { host: 'evil.example' }],
    ['a name that looks like an address', { host: '127.0.0.1.evil.example' }],
    ['an address out in the world', { host: '8.8.8.8' }],
  ])('%s is turned away', async (_, headers) => {
    const { status, text } = await raw('GET', '/health/live', { headers });
    expect(status).toBe(403);
    expect(text).toContain('OriginNotAllowed');
  });

  test.each([
    ['/v1/sync/hello', 204],
    ['/v1/sync/snapshot', 204],
    [`/v1/sync/snapshot/${'0'.repeat(64)}`, 204],
    ['/v1/sync/snapshot/elsewhere', 403],
    ['/v1/sync/enrol', 403],
    ['/api/commands', 403],
  ])("a tablet's page from another till asks for %s: %i", async (path, expected) => {
    const headers = { origin: 'http://192.168.1.9:4100' };
    const { status } = await raw('OPTIONS', path, { headers });
    expect(status).toBe(expected);
  });

  test('the till by its address, its name or from its LAN is let in', async () => {
    const { port } = new URL(hub.url);
    for (const host of [
      `127.0.0.1:${port}`,
      `localhost:${port}`,
      '[::1]',
      '192.168.1.20',
      '10.0.0.9:4100',
    ]) {
      expect(
        (await raw('GET', '/health/live', { headers: { host, origin: `http://${host}` } })).status,
      ).toBe(200);
    }
  });
});

describe('a body that is too large', () => {
  const large = Buffer.alloc(10 * 1024 * 1024, 0x20);

  test.each([
    ['says so itself', { 'content-length': String(large.length) }],
    ['comes in pieces', { 'transfer-encoding': 'chunked' }],
  ])('%s and is refused while the connection lives on', async (_, framing) => {
    const headers = { authorization: `Bearer ${shop.cashier.token}`, ...framing };
    const before = hub.head;
    const first = await raw('POST', '/api/commands', { headers, body: large });
    expect(first.status).toBe(413);
    expect(first.text).toContain('BodyTooLarge');
    expect(hub.head).toBe(before);
    const memory = process.memoryUsage().rss;
    await Promise.all(
      [1, 2, 3, 4].map(() => raw('POST', '/api/commands', { headers, body: large })),
    );
    expect(process.memoryUsage().rss - memory).toBeLessThan(200 * 1024 * 1024);
    expect((await hub.ask('GET', '/health/live')).status).toBe(200);
  });

  test.each([
    ['that said so itself', {}],
    ['that came in pieces', { 'transfer-encoding': 'chunked' }],
  ])('the connection of one %s can be used again', async (_, framing) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const headers = { authorization: `Bearer ${shop.cashier.token}`, ...framing };
    const body = Buffer.alloc(2 * 1024 * 1024, 0x20);
    const first = await raw('POST', '/api/commands', { headers, body, agent });
    const second = await raw('GET', '/health/live', { agent });
    expect([first.status, second.status]).toEqual([413, 200]);
    expect(second.localPort).toBe(first.localPort);
    agent.destroy();
  });

  test('one byte less than too large is read', async () => {
    const body = Buffer.alloc(mostBytes, 0x20);
    const { status } = await raw('POST', '/api/login', { body });
    expect(status).toBe(400);
  });
});
