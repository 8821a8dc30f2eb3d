import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pokeRhythm } from '@pos/sync';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listenForPokes } from './pokes.ts';

let server: Server;
let line: ServerResponse;
let called: Promise<unknown>;
const hungUp = new AbortController();

beforeEach(async () => {
  server = createServer((_, response) => {
    line = response.writeHead(200, { 'content-type': 'text/event-stream' });
    line.flushHeaders();
  }).listen(0, '127.0.0.1');
  called = once(server, 'request');
  await once(server, 'listening');
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const listen = (onPoke = (): void => undefined) =>
  listenForPokes(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, '', {
    onPoke,
    signal: hungUp.signal,
  });

test('a line whose other end is gone without a word is given up within ten seconds', async () => {
  const began = performance.now();
  expect(await listen()).toBe('silent');
  expect(performance.now() - began).toBeLessThan(10_000);
});

test('a line that breathes is kept, and word on it is told', async () => {
  let pokes = 0;
  const heard = listen(() => (pokes += 1));
  await called;
  const began = performance.now();
  const breathing = setInterval(() => line.write(': \n\n'), pokeRhythm.breathMs);
  line.write(`data: ${JSON.stringify({ log: 'log-1', head: 7 })}\n\n`);
  await expect.poll(() => pokes).toBe(1);
  await expect
    .poll(() => performance.now() - began, { timeout: 15_000 })
    .toBeGreaterThan(pokeRhythm.silenceMs + 500);
  clearInterval(breathing);
  line.end();
  expect(await heard).toBe('ended');
});
