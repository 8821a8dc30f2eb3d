import { once } from 'node:events';
import { pipeline } from 'node:stream';
import { connect as dial, createServer, type Server, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { connect, type Sql } from './postgres.ts';

/** A way to the database that somebody takes away and brings back on the same port. */
class Way {
  #port = 0;
  #server: Server | null = null;
  readonly #sockets = new Set<Socket>();
  readonly #target: URL;

  constructor(url: string) {
    this.#target = new URL(url);
  }

  get url(): string {
    const url = new URL(this.#target);
    url.port = String(this.#port);
    return url.href;
  }

  async open(): Promise<void> {
    const server = createServer((socket) => {
      const there = dial(Number(this.#target.port), this.#target.hostname);
      this.#sockets.add(socket);
      pipeline(socket, there, socket, () => there.destroy());
    }).listen(this.#port, '127.0.0.1');
    await once(server, 'listening');
    this.#port = (server.address() as { port: number }).port;
    this.#server = server;
  }

  async close(): Promise<void> {
    const closed = once(this.#server!.close(), 'close');
    for (const socket of this.#sockets) socket.resetAndDestroy();
    this.#sockets.clear();
    await closed;
  }
}

let way: Way;
let sql: Sql;
beforeEach(async () => {
  way = new Way(inject('postgresUrl'));
  await way.open();
  sql = connect(way.url, { most: 10, isPooled: true, say: () => {} });
  await askAll();
});
afterEach(async () => {
  await sql.end();
  await way.close();
});

const askAll = () => Promise.allSettled(Array.from({ length: 10 }, () => sql`SELECT 1`));

const answers = async (): Promise<readonly string[]> =>
  (await askAll()).map(({ status }) => status);

const each = (status: string) => Array.from({ length: 10 }, () => status);

test('whoever waited while the way to the database was closed is in again as soon as it is open', async () => {
  await way.close();
  // Each failure of one connection made the next attempt of every other wait longer.
  for (let times = 0; times < 4; times += 1) expect(await answers()).toEqual(each('rejected'));
  await way.open();
  const opened = performance.now();
  expect(await answers()).toEqual(each('fulfilled'));
  expect(performance.now() - opened).toBeLessThan(5000);
});

test('a transaction that works on when its connection is gone fails, and takes nobody else with it', async () => {
  const failures: unknown[] = [];
  const { promise: isLost, resolve: seeLost } = Promise.withResolvers<void>();
  const lost = sql.begin(async (tx) => {
    await tx`SELECT 1`;
    await way.close();
    await isLost;
    await tx`SELECT 2`.catch((error: unknown) => failures.push(error));
  });
  await expect(lost).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
  seeLost();
  await vi.waitFor(() => expect(failures).toHaveLength(1));
  await way.open();
  await expect.poll(answers, { timeout: 5000 }).toEqual(each('fulfilled'));
});

test('however often the way breaks under questions, every one is answered and every connection comes back', async () => {
  for (let times = 0; times < 10; times += 1) {
    const asked = [askAll(), askAll()];
    await nextTurn();
    const closed = way.close();
    asked.push(askAll());
    await closed;
    asked.push(askAll());
    await Promise.all(asked);
    await way.open();
    await expect.poll(answers, { timeout: 5000 }).toEqual(each('fulfilled'));
  }
});
