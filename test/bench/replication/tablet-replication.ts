import { once } from 'node:events';
import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TestDevice } from '@pos/sync-server/testing';
import { build } from 'rolldown';
import { launchChromium, noChromium } from '../../e2e/kit/chromium.ts';
import { against, fact, type Bench, type Finding } from '../kit/finding.ts';
import { freshPlace } from '../kit/place.ts';
import { median } from '../kit/statistics.ts';
import { BenchServer } from '../kit/sync-server.ts';
import { startHelper } from './helper-program.ts';
import { sealedOrders } from './ours.ts';
import { requireAll } from './peer.ts';
import { batch } from './rxdb-orders.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const scripts = {
  '/ours.js': join(repository, 'desktop/tablet/src/testing/replication-in-a-page.ts'),
  '/rival.js': join(repository, 'test/bench/replication/rxdb-in-a-page.ts'),
};
const bareOrders = join(repository, 'test/bench/programs/bare-orders.ts');
const orders = 10_000;
const rounds = 2;

interface Moved {
  readonly push: number;
  readonly pull: number;
}

/**
 * Ten thousand orders from one tablet to the server and into another, in Chromium, in IndexedDB that flushes: a tablet's
 * journal with all its checks beside RxDB-Dexie's own replication, each in a fresh browser, turn about.
 */
export const tabletReplication: Bench = async () => {
  await using server = await BenchServer.start(freshPlace('tablet-replication'));
  const mine: Moved[] = [];
  const theirs: Moved[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const shop = await server.till(`Bench ${round}`);
    mine.push(await ours(server, shop));
    theirs.push(await rivals(server));
  }
  return [
    beside('push', mine, theirs),
    beside('pull', mine, theirs),
    fact('catch-up of 10,000 events', median(mine.map(({ pull }) => pull)), 'ms'),
  ];
};

const beside = (way: keyof Moved, mine: readonly Moved[], theirs: readonly Moved[]): Finding => {
  const rate = (moved: readonly Moved[]): number =>
    (orders * 1000) / median(moved.map((each) => each[way]));
  const [value, baseline] = [rate(mine), rate(theirs)];
  return against(`${way}, beside RxDB-Dexie`, { value, baseline, unit: 'orders/s' });
};

const ours = async (server: BenchServer, first: TestDevice): Promise<Moved> => {
  const second = await server.till(first.author.store);
  const { events } = sealedOrders(first, orders);
  const lines = events.map(({ raw, sig }) => JSON.stringify({ raw, sig })).join('\n');
  await using browser = await aPage({ lines, server: server.url, bare: null });
  const keys = Object.fromEntries(
    [first, second].map(({ device, signer }) => [device, signer.publicKey]),
  );
  const who = ({ device, author, authorization }: TestDevice): string =>
    JSON.stringify({ device, ...author, authorization, keys });
  await browser.run(`journals.fill('from', '/orders', ${batch})`);
  const push = await browser.run<number>(`journals.talk('from', ${who(first)})`);
  const pull = await browser.run<number>(`journals.talk('into', ${who(second)})`);
  requireAll('ours', await browser.run<number>(`journals.count('into')`), orders);
  return { push, pull };
};

const rivals = async (server: BenchServer): Promise<Moved> => {
  const { events } = sealedOrders(new TestDevice(), orders);
  const lines = events.map(({ raw, sig }) => JSON.stringify({ raw, sig })).join('\n');
  await using bare = await startHelper(bareOrders, [server.databaseUrl]);
  await using browser = await aPage({ lines, server: server.url, bare: bare.url });
  await browser.run(`rival.fill('from', '/orders')`);
  const push = await browser.run<number>(`rival.push('from')`);
  const pull = await browser.run<number>(`rival.pull('into')`);
  requireAll('RxDB-Dexie', await browser.run<number>(`rival.count('into')`), orders);
  return { push, pull };
};

/** A fresh browser on a page that reaches both servers under its own address. */
const aPage = async ({
  lines,
  server,
  bare,
}: {
  readonly lines: string;
  readonly server: string;
  readonly bare: string | null;
}) => {
  const undo = new AsyncDisposableStack();
  const browser = await launchChromium();
  if (!browser) throw new Error(noChromium);
  undo.defer(() => browser.close());
  const built = new Map<string, string>();
  for (const [path, input] of Object.entries(scripts)) {
    const { output } = await build({ input, write: false, platform: 'browser' });
    built.set(path, output[0].code);
  }
  const page =
    '<!doctype html><script type="module" src="/ours.js"></script><script type="module" src="/rival.js"></script>';
  const front = createServer((request, response) => {
    const url = request.url ?? '';
    const script = built.get(url);
    if (script !== undefined) response.setHeader('content-type', 'text/javascript').end(script);
    else if (url === '/orders') response.end(lines);
    else if (url === '/') response.setHeader('content-type', 'text/html').end(page);
    else {
      const target = url.startsWith('/bare/')
        ? `${bare}${url.slice('/bare'.length)}`
        : server + url;
      const { method, headers } = request;
      const passed = ask(target, { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      request.pipe(passed);
    }
  }).listen(0, '127.0.0.1');
  await once(front, 'listening');
  undo.defer(() => {
    front.closeAllConnections();
    front.close();
  });
  const tab = await browser.newPage();
  await tab.goto(`http://127.0.0.1:${(front.address() as AddressInfo).port}/`);
  await tab.waitForFunction(`'journals' in globalThis && 'rival' in globalThis`);
  return {
    run: <Answer>(code: string): Promise<Answer> => tab.evaluate<Answer>(code),
    [Symbol.asyncDispose]: () => undo.disposeAsync(),
  };
};
