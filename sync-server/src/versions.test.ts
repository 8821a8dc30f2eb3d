import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { id } from '@pos/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signerFrom } from './platform/crypto.ts';
import { TestDevice, type PushAnswer } from './testing/a-device.ts';
import { aServer, type TestServer } from './testing/a-server.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'test', 'fixtures');
const golden = join(import.meta.dirname, '..', '..', 'shared', 'sync', 'src', 'golden');

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const linesOf = (file: string): string[] => readFileSync(file, 'utf8').trim().split('\n');

/** What each release's till sent, one of every event it could write, byte for byte. No file is ever edited. */
test.each(readdirSync(fixtures).filter((name) => /^push-v\d+\.ndjson$/.test(name)))(
  '%s is taken, and kept as it was written',
  async (name) => {
    const [who, ...pushes] = linesOf(join(fixtures, name));
    const { device, tenant, store, privateKey } = JSON.parse(who!) as Record<string, string>;
    const till = await new TestDevice({
      device: id<'DeviceId'>(device!),
      signer: signerFrom(privateKey!),
      author: { tenant: id<'TenantId'>(tenant!), store: id<'StoreId'>(store!) },
    }).enrol(server.url, await server.codeFor(name));
    const { fence } = await till.hello(server.url);
    for (const push of pushes) {
      const response = await till.call(server.url, 'push', push.replace('"FENCE"', `"${fence}"`));
      const { results } = (await response.json()) as PushAnswer;
      expect(results).toMatchObject([{ state: 'ok' }]);
    }
    const kept = await server.database.owner<{ raw: string }[]>`
      SELECT raw FROM event WHERE store = ${store!} ORDER BY pos`;
    const written = linesOf(join(golden, name.replace('push', 'raw')));
    expect(kept.map(({ raw }) => raw)).toEqual(
      written.slice(0, kept.length).map((line) => (JSON.parse(line) as { raw: string }).raw),
    );
    expect(kept.length).toBeGreaterThan(50);
  },
);
