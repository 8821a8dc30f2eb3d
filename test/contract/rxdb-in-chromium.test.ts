import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DeviceLog } from '@pos/sync';
import {
  anEvent,
  anOrigin,
  describeDeviceLog,
  pretendCrypto,
  pretendSigner,
  TestDevices,
} from '@pos/sync/testing';
import type { Page } from 'playwright-core';
import { build } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium, noChromium } from '../e2e/kit/chromium.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const entry = join(repository, 'desktop/tablet/src/testing/journal-in-a-page.ts');

const browser = await launchChromium();
let server: Server;
let page: Page;

beforeAll(async () => {
  if (!browser) return;
  const { output } = await build({ input: entry, write: false, platform: 'browser' });
  const script = output[0].code;
  server = createServer(({ url }, response) => {
    if (url === '/journal.js') response.setHeader('content-type', 'text/javascript').end(script);
    else
      response
        .setHeader('content-type', 'text/html')
        .end('<!doctype html><script type="module" src="/journal.js"></script>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  page = await browser.newPage();
  await page.goto(address());
  await ready();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

const ready = () => page.waitForFunction(`'openJournal' in globalThis`);

const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

/** The log lives in the page and its rows in Chromium's own files; what is asked and answered crosses as data. */
const ask = <Answer>(method: keyof DeviceLog, ...args: readonly unknown[]): Promise<Answer> =>
  page.evaluate<Answer>(`journal.${method}(...${JSON.stringify(args)})`);

const logInThePage: DeviceLog = {
  append: (events, also) => ask('append', events, also ?? {}),
  readAfter: (pos, limit, but) => ask('readAfter', pos, limit, but),
  readOrigin: (origin, seq, limit) => ask('readOrigin', origin, seq, limit),
  readStream: (stream) => ask('readStream', stream),
  readCommand: (command) => ask('readCommand', command),
  head: () => ask('head'),
  origins: () => ask('origins'),
  headOf: (origin) => ask('headOf', origin),
  cursorOf: (peer, logId) => ask('cursorOf', peer, logId),
  mark: (level, marks) => ask('mark', level, marks),
  marksOf: (level) => ask('marksOf', level),
  takeBranch: (branch) => ask('takeBranch', branch),
  parked: () => ask('parked'),
  prune: (pos) => ask('prune', pos),
};

let opened = 0;

const openJournal = async (): Promise<DeviceLog> => {
  opened += 1;
  await page.evaluate(`openJournal('journal-${opened}')`);
  return logInThePage;
};

describe.skipIf(!browser)(`in Chromium${browser ? '' : ` (${noChromium})`}`, () => {
  describeDeviceLog('the RxDB log', {
    open: openJournal,
    crypto: pretendCrypto,
    signer: pretendSigner,
  });

  test('what was written is there when the page is opened again', async () => {
    const log = await openJournal();
    const devices = new TestDevices(pretendCrypto, pretendSigner);
    const cursor = { peer: 'hub', logId: 'log-1', pos: 2 };
    await log.append(devices.write(anOrigin(11), 'order/a', anEvent(), anEvent()), { cursor });
    const before = [await log.head(), await log.origins(), await log.readAfter(0, 10)];
    await page.reload();
    await ready();
    await page.evaluate(`openJournal('journal-${opened}')`);
    expect([await log.head(), await log.origins(), await log.readAfter(0, 10)]).toEqual(before);
    expect(await log.cursorOf('hub', 'log-1')).toBe(2);
  });
});
