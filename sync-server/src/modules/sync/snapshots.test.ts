import { gzipSync } from 'node:zlib';
import { chunkText, manifestOf, signSnapshot, zSnapshot, type Snapshot } from '@pos/sync';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { nodeCrypto } from '../../platform/crypto.ts';
import { runOf, TestDevice } from '../../testing/a-device.ts';
import { aServer, type TestServer } from '../../testing/a-server.ts';

let server: TestServer;
let till: TestDevice;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server[Symbol.asyncDispose]());
beforeEach(async () => {
  till = await new TestDevice().enrol(server.url, await server.codeFor('A shop'));
  await till.push(server.url, runOf(till.write(3)));
});

const textOf = (...ids: readonly string[]): string => chunkText(ids.map((id) => ({ id })));

const snapshotOf = (maker: TestDevice, ...texts: readonly string[]): Snapshot =>
  signSnapshot(
    manifestOf(
      {
        fold: 'a test',
        store: maker.author.store,
        log: { logId: 'its own', pos: maker.head.seq },
        heads: [{ ...maker.head, lam: maker.lam }],
        chunks: texts.map((text) => ({
          sha256: nodeCrypto.hash(text),
          table: 'receipt',
          rows: text.split('\n').length - 1,
        })),
      },
      nodeCrypto,
    ),
    maker.device,
    maker.signer,
  );

const ask = (
  who: TestDevice,
  method: string,
  name = '',
  body: string | Uint8Array<ArrayBuffer> | null = null,
): Promise<Response> =>
  fetch(`${server.url}/v1/sync/snapshot${name}`, {
    method,
    headers: { authorization: who.authorization },
    body,
  });

const offer = async (who: TestDevice, snapshot: Snapshot): Promise<unknown> =>
  (await ask(who, 'POST', '', JSON.stringify(snapshot))).json();

const bring = (who: TestDevice, text: string, as = nodeCrypto.hash(text)): Promise<Response> =>
  ask(who, 'PUT', `/${as}`, new Uint8Array(gzipSync(text)));

test('what a till leaves here the next one finds, and not before all of it came', async () => {
  const [first, second] = [textOf('a', 'b'), textOf('c')];
  const snapshot = snapshotOf(till, first, second);
  const { chunks } = snapshot.manifest;
  expect(await offer(till, snapshot)).toEqual({ missing: chunks.map(({ sha256 }) => sha256) });
  expect((await bring(till, first)).status).toBe(200);
  expect((await ask(till, 'GET')).status).toBe(404);
  // Half of it came before the line was cut: only the rest is asked for.
  expect(await offer(till, snapshot)).toEqual({ missing: [chunks[1]!.sha256] });
  await bring(till, second);
  expect(await offer(till, snapshot)).toEqual({ missing: [] });

  const next = await new TestDevice().enrol(server.url, await server.codeFor(till.author.store));
  expect(zSnapshot.parse(await (await ask(next, 'GET')).json())).toEqual(snapshot);
  const chunk = await ask(next, 'GET', `/${chunks[1]!.sha256}`);
  expect(chunk.headers.get('content-type')).toBe('application/gzip');
  const unzipped = new DecompressionStream('gzip');
  expect(await new Response(chunk.body!.pipeThrough(unzipped)).text()).toBe(second);
});

test('a newer snapshot takes the place of the older one, whose chunks go', async () => {
  const [old, both, young] = [textOf('old'), textOf('both'), textOf('young')];
  for (const texts of [
    [old, both],
    [both, young],
  ]) {
    await offer(till, snapshotOf(till, ...texts));
    for (const text of texts) await bring(till, text);
    await offer(till, snapshotOf(till, ...texts));
  }
  const there = async (text: string) =>
    (await ask(till, 'GET', `/${nodeCrypto.hash(text)}`)).status;
  expect([await there(old), await there(both), await there(young)]).toEqual([404, 200, 200]);
});

test('a snapshot of what this log does not hold, or that its maker did not sign, is refused', async () => {
  const refused = async (snapshot: Snapshot): Promise<unknown> =>
    ((await offer(till, snapshot)) as { code: string }).code;
  const snapshot = snapshotOf(till, textOf('a'));
  expect(await refused({ ...snapshot, sig: till.signer.sign('0'.repeat(64)) })).toBe(
    'SnapshotUnfit',
  );
  const stranger = new TestDevice({ author: till.author });
  stranger.write();
  expect(await refused(snapshotOf(stranger, textOf('a')))).toBe('SnapshotUnfit');
  till.write();
  expect(await refused(snapshotOf(till, textOf('a')))).toBe('SnapshotUnfit');
});

test('nothing is kept that nobody announced, or under the name of something else', async () => {
  expect((await bring(till, textOf('whatever'))).status).toBe(404);
  await offer(till, snapshotOf(till, textOf('a')));
  expect((await bring(till, textOf('b'), nodeCrypto.hash(textOf('a')))).status).toBe(422);
  expect((await ask(till, 'PUT', `/${nodeCrypto.hash(textOf('a'))}`, 'no gzip')).status).toBe(400);
});

test('another shop sees none of it, and who was shut out neither', async () => {
  const text = textOf('ours');
  const snapshot = snapshotOf(till, text);
  await offer(till, snapshot);
  await bring(till, text);
  await offer(till, snapshot);
  const other = await new TestDevice().enrol(server.url, await server.codeFor('Another shop'));
  expect((await ask(other, 'GET')).status).toBe(404);
  expect((await ask(other, 'GET', `/${nodeCrypto.hash(text)}`)).status).toBe(404);
  await server.asOperator('POST', `/v1/devices/${till.device}/revoke`);
  expect((await ask(till, 'GET')).status).toBe(403);
});
