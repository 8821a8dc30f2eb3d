import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { letGo } from './let-go.ts';
import { postJson } from './post-json.ts';

/** A server in a thread of its own, which counts what it is asked where a thread that is busy can look. */
const server = `
  const { createServer } = require('node:http');
  const { parentPort, workerData } = require('node:worker_threads');
  createServer((request, response) => {
    request.resume().on('end', () => {
      Atomics.add(workerData, 0, 1);
      Atomics.notify(workerData, 0);
      response.end('{}');
    });
  }).listen(0, '127.0.0.1', function () {
    parentPort.postMessage(this.address().port);
  });`;

test('a question reaches the peer though the program is busy from then on', async () => {
  const asked = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(server, { eval: true, workerData: asked });
  const [port] = (await once(worker, 'message')) as [number];
  const ask = () => postJson(`http://127.0.0.1:${port}/`, { what: 'a page' });
  // The connection is one that has just been used, as it is between two pages.
  for (let round = 0; round < 10; round += 1) {
    await ask();
    const before = Atomics.load(asked, 0);
    const answer = ask();
    await letGo();
    expect(Atomics.wait(asked, 0, before, 10_000)).not.toBe('timed-out');
    await answer;
  }
  await worker.terminate();
});
