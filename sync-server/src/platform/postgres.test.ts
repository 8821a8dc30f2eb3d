import { once } from 'node:events';
import { connect as dial, createServer, type Server, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import { connect } from './postgres.ts';

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
      for (const end of [socket, there]) end.on('error', () => end.destroy());
      socket.pipe(there).pipe(socket);
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

test('whoever waited while the way to the database was closed is in again as soon as it is open', async () => {
  const way = new Way(inject('postgresUrl'));
  await way.open();
  const sql = connect(way.url, { most: 10, isPooled: true, say: () => {} });
  const askAll = () => Promise.allSettled(Array.from({ length: 10 }, () => sql`SELECT 1`));
  await askAll();
  await way.close();
  // Each of them fails, and each failure of one connection has made the next attempt of every other wait longer.
  for (let times = 0; times < 4; times += 1) {
    for (const { status } of await askAll()) expect(status).toBe('rejected');
    // The driver loses what is asked between the failure of a connection and its end.
    await nextTurn();
  }

  await way.open();
  const opened = performance.now();
  for (const { status } of await askAll()) expect(status).toBe('fulfilled');
  expect(performance.now() - opened).toBeLessThan(5000);
  await sql.end();
  await way.close();
});
