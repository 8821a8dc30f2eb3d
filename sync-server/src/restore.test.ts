import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { originKey, exchange, type Answered, type Call, type Client, type Step } from '@pos/sync';
import { emptyDisk, MemoryEventLog } from '@pos/sync/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type RunningServer } from './compose.ts';
import { nodeCrypto } from './platform/crypto.ts';
import { createLog } from './platform/log.ts';
import { TestDevice } from './testing/a-device.ts';

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'quay-restore-'));
});
afterAll(() => rmSync(place, { recursive: true }));

const start = (folder: string): Promise<RunningServer> => {
  const log = createLog();
  log.level = 'silent';
  return startServer(
    {
      mode: 'serve',
      port: 0,
      host: '127.0.0.1',
      folder: join(place, folder),
      language: 'en',
      database: { kind: 'embedded', port: 0 },
      connections: 4,
      proxies: 0,
      backupDays: null,
      tabletOrigins: 'lan',
      operatorKey: 'the key of the operator',
      signingKey: null,
    },
    log,
  );
};

/** A till with a journal of its own, that speaks the protocol as the real one does. */
class SellingTill {
  readonly device = new TestDevice();
  readonly log = new MemoryEventLog(emptyDisk('here'));
  readonly #keys: Map<string, string>;
  #view: Step['view'] = null;

  constructor(keys: Map<string, string>) {
    this.#keys = keys.set(this.device.device, this.device.signer.publicKey);
  }

  async enrol({ url, operatorKey }: RunningServer, store: string): Promise<this> {
    const response = await fetch(`${url}/v1/pairings`, {
      method: 'POST',
      headers: { authorization: `Bearer ${operatorKey}` },
      body: JSON.stringify({ store }),
    });
    const { code } = (await response.json()) as { code: string };
    await this.device.enrol(url, code);
    return this;
  }

  sell(count: number): void {
    for (let sale = 0; sale < count; sale += 1) this.log.append(this.device.write(2));
  }

  async exchangeWith({ url }: RunningServer): Promise<void> {
    for (let more = true; more;)
      ({ view: this.#view, more } = await exchange(this.#client(url), this.#view));
  }

  heads(): Record<string, number> {
    return Object.fromEntries(this.log.origins().map((head) => [originKey(head), head.seq]));
  }

  #client(url: string): Client {
    return {
      peer: 'cloud',
      level: 'cloud',
      log: this.log,
      admission: {
        scope: this.device.author,
        crypto: nodeCrypto,
        keyOf: (device) => this.#keys.get(device),
      },
      ask: (call, request) => this.#ask(url, call, request),
      app: 'a test',
      origin: () => ({ device: this.device.device, epoch: 1 }),
      beginLife: () => Promise.reject(new Error('nobody has seen more of this till than itself')),
      newLogId: () => 'there',
    };
  }

  async #ask(url: string, call: Call, request: unknown): Promise<Answered<unknown>> {
    const response = await this.device.call(url, call, request);
    if (!response.ok) throw new Error(await response.text());
    return { ok: true, answer: await response.json() };
  }
}

test('a server brought back from an old copy ends with every sale again, sent by the tills by themselves', async () => {
  const keys = new Map<string, string>();
  const server = await start('live');
  const first = await new SellingTill(keys).enrol(server, 'Restored');
  const second = await new SellingTill(keys).enrol(server, first.device.author.store);
  first.sell(3);
  second.sell(2);
  for (const till of [first, second, first]) await till.exchangeWith(server);
  await server[Symbol.asyncDispose]();
  cpSync(join(place, 'live'), join(place, 'backup'), { recursive: true });

  const later = await start('live');
  first.sell(4);
  await first.exchangeWith(later);
  await later[Symbol.asyncDispose]();

  await using restored = await start('backup');
  for (const till of [second, first, second]) await till.exchangeWith(restored);
  const everything = {
    [`${first.device.device}/1`]: 14,
    [`${second.device.device}/1`]: 4,
  };
  expect(first.heads()).toEqual(everything);
  expect(second.heads()).toEqual(everything);
  const response = await first.device.call(restored.url, 'hello', {
    proto: [1],
    app: 'a test',
    device: first.device.device,
    epoch: 1,
    have: {},
    confirmed: {},
  });
  const { heads, log } = (await response.json()) as {
    heads: Record<string, [number]>;
    log: { head: number };
  };
  expect(Object.fromEntries(Object.entries(heads).map(([key, [seq]]) => [key, seq]))).toEqual(
    everything,
  );
  expect(log.head).toBe(18);
});
