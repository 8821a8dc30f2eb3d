import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { anOrder, cash } from '@pos/domain/testing';
import { runOf, TestDevice } from '@pos/sync-server/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Cloud } from '../sync/kit/cloud.ts';

// A server, its database and a thousand pushes, on a machine that runs others besides.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const sales = 500;
let folder: string;
let cloud: Cloud;
let line: Server;
let isLosing = false;
/** What the server said and nobody heard. */
const lost: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quay-lost-reply-'));
  cloud = await Cloud.start(join(folder, 'cloud'));
  line = createServer((request, response) => void passOn(request, response)).listen(0, '127.0.0.1');
  await once(line, 'listening');
});
afterAll(async () => {
  line?.closeAllConnections();
  line?.close();
  await cloud?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

/** Asks the server what it was asked, and says its answer, unless that is to be lost. */
const passOn = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const answer = await fetch(cloud.url + request.url!, {
    method: request.method!,
    headers: { authorization: request.headers.authorization ?? '' },
    body: await text(request),
  });
  const said = await answer.text();
  if (!isLosing) return void response.writeHead(answer.status).end(said);
  lost.push(said);
  response.destroy();
};

const aSale = (device: TestDevice, place: number): object => {
  const order = anOrder().with(1, 'Cà phê sữa đá', 29_000).settled(cash(50_000));
  const events = device.writeEvents([order.last], `order/${place}`);
  return { fence: device.fence, runs: [runOf(events)] };
};

test(`failure 6: the reply to the first attempt of each of ${sales} sales is lost: the second says the same, and there are ${sales}`, async () => {
  const device = await new TestDevice().enrol(cloud.url, await cloud.codeFor('Quán mất tiếng'));
  const url = `http://127.0.0.1:${(line.address() as AddressInfo).port}`;
  await device.hello(url);
  for (let sale = 1; sale <= sales; sale += 1) {
    const body = aSale(device, sale);
    isLosing = true;
    await expect(device.call(url, 'push', body)).rejects.toThrow('fetch failed');
    isLosing = false;
    const again = await device.call(url, 'push', body);
    expect(again.status).toBe(200);
    expect(await again.text()).toBe(lost.at(-1));
  }
  expect(lost).toHaveLength(sales);
  expect(await cloud.events()).toBe(sales);
});
