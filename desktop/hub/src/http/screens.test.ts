import { connect } from 'node:net';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTill, systemClock, systemIds } from '@pos/till';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { createHub, type Hub } from '../hub.ts';
import { serve, type Served } from '../server.ts';
import { readScreens } from './screens.ts';

let folder: string;
let hub: Hub;
let served: Served;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quay-screens-'));
  const built = join(folder, 'dist');
  mkdirSync(join(built, 'assets'), { recursive: true });
  writeFileSync(join(built, 'index.html'), '<!doctype html><title>Quầy</title>');
  writeFileSync(join(built, 'assets', 'main-abc.js'), 'export {};');
  writeFileSync(join(built, 'assets', 'main-abc.js.map'), '{"sources":["/home/me"]}');
  writeFileSync(join(folder, 'secret.html'), 'nobody may read this');
  const till = createTill({ folder: join(folder, 'till'), clock: systemClock, ids: systemIds() });
  hub = createHub({
    till,
    folder: join(folder, 'till'),
    host: '127.0.0.1',
    language: 'vi',
    screens: readScreens(built),
  });
  served = await serve(hub, 0);
});

afterAll(async () => {
  await served.close();
  hub.till.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, accept = 'text/html') =>
  fetch(`${served.url}${path}`, { headers: { accept } });

test.each(['/', '/index.html', '/receipts', '/receipts/T01-2026'])(
  'a browser finds the screens at %s, under the strict policy',
  async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Quầy');
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("font-src 'self'");
    expect(policy).not.toContain('unsafe');
  },
);

test('what is named after its content is kept for ever', async () => {
  const answer = await get('/assets/main-abc.js', '*/*');
  expect(await answer.text()).toBe('export {};');
  expect(answer.headers.get('content-type')).toMatch(/^text\/javascript/);
  expect(answer.headers.get('cache-control')).toContain('immutable');
});

test.each([
  '/assets/main-abc.js.map',
  '/assets/gone.js',
  '/gone.png',
  '/api/nothing',
  '/../secret.html',
  '/assets/../../secret.html',
  '/%2e%2e/secret.html',
  '/..%2fsecret.html',
  '/assets/..%5c..%5csecret.html',
])('there is nothing at %s', async (path) => {
  const answer = await asWritten(path);
  expect(answer).toMatch(/^HTTP\/1\.1 404/);
  expect(answer).not.toContain('nobody may read this');
});

test('the API’s page stands at /docs, and at / with how to build where there are no screens', async () => {
  expect(await (await get('/docs')).text()).toContain('API');
  const bare = createApp({ ...hub, screens: readScreens(join(folder, 'nowhere')) });
  const answer = await bare.request(
    '/',
    {},
    { incoming: { headers: { host: '127.0.0.1' } }, outgoing: {} },
  );
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('npm run build -w @pos/screens');
});

/** An address as an attacker writes it: `fetch` would tidy it up first. */
const asWritten = (path: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(served.url).port), '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => (text += part));
    socket.on('end', () => resolve(text)).on('error', reject);
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\nConnection: close\r\n\r\n`,
    );
  });
