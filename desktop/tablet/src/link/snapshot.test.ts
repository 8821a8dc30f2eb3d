import { gzipSync } from 'node:zlib';
import { id } from '@pos/kernel';
import {
  chunkText,
  manifestOf,
  signSnapshot,
  type Sealed,
  type Signer,
  type Snapshot,
} from '@pos/sync';
import { anEvent, anOrigin, testAuthor, testId, TestDevices } from '@pos/sync/testing';
import { getPublicKey, sign } from '@noble/ed25519';
import { hexToBytes } from '@noble/hashes/utils.js';
import { beforeEach, expect, test } from 'vitest';
import { browserCrypto, toBase64 } from '../device/browser-crypto.ts';
import { snapshotFrom, type Fetch } from './snapshot.ts';

const secret = new Uint8Array(32).fill(7);
const signer: Signer = {
  publicKey: toBase64(getPublicKey(secret)),
  sign: (hash) => toBase64(sign(hexToBytes(hash), secret)),
};
const till = anOrigin(12);
const table = `order/${testId(1)}` as const;
const dishes = `kitchen-ticket/${testId(1)}` as const;

let devices: TestDevices;
beforeEach(() => {
  devices = new TestDevices(browserCrypto, signer);
});

/** A peer that serves these events as a snapshot; `bend` may change what it says. */
const aPeer = (
  events: readonly Sealed[],
  bend = (snapshot: Snapshot): Snapshot => snapshot,
): Fetch => {
  const text = chunkText(events.map(({ raw, sig }) => ({ raw, sig })));
  const sha256 = browserCrypto.hash(text);
  const { envelope, hash } = events.at(-1)!;
  const manifest = manifestOf(
    {
      fold: 'this code',
      store: testAuthor.store,
      log: { logId: 'till-0', pos: 40 },
      heads: [{ ...till, seq: envelope.seq, hash, lam: envelope.lam }],
      chunks: [
        { sha256: 'a'.repeat(64), table: 'receipt', rows: 3 },
        { sha256, table: 'event', rows: events.length },
      ],
    },
    browserCrypto,
  );
  const snapshot = bend(signSnapshot(manifest, till.device, signer));
  return async (path) => {
    if (path === '') return Response.json(snapshot);
    return path === `/${sha256}`
      ? new Response(new Uint8Array(gzipSync(text)))
      : new Response(null, { status: 404 });
  };
};

const scope = testAuthor;
const keyOf = (): string => signer.publicKey;
const take = (ask: Fetch) => snapshotFrom('hub', ask, { scope, keyOf });

test('of a snapshot come the events of what is at work, and where to read on', async () => {
  const open = devices.write(till, table, anEvent());
  const cooking = devices.write(till, dishes, anEvent());
  const closed = [
    ...devices.write(till, `cash-session/${testId(2)}`, anEvent()),
    ...devices.write(till, `kitchen-ticket/${testId(3)}`, anEvent()),
  ];
  const goods = devices.write(till, 'product/coffee', anEvent());
  const beginning = await take(aPeer([...open, ...cooking, ...closed, ...goods]));
  expect(beginning?.events).toEqual([...open, ...cooking, ...goods]);
  expect(beginning?.heads).toMatchObject([{ ...till, seq: 5 }]);
  expect(beginning?.cursor).toEqual({ peer: 'hub', logId: 'till-0', pos: 40 });
});

test('a peer that keeps none has none', async () => {
  expect(await take(async () => new Response(null, { status: 404 }))).toBe(null);
});

test.each<[string, (snapshot: Snapshot) => Snapshot, RegExp]>([
  [
    'was changed after it was signed',
    (snapshot) => ({ ...snapshot, manifest: { ...snapshot.manifest, fold: 'another' } }),
    /its id/,
  ],
  [
    'another has signed',
    (snapshot) => ({ ...snapshot, sig: toBase64(new Uint8Array(64)) }),
    /its signature/,
  ],
  [
    'has chunks that nobody has',
    ({ manifest, ...rest }) => ({
      ...rest,
      manifest: {
        ...manifest,
        chunks: manifest.chunks.map((chunk) => ({ ...chunk, sha256: 'b'.repeat(64) })),
      },
    }),
    /another one took its place/,
  ],
  [
    'announces other rows than come',
    ({ manifest, ...rest }) => ({
      ...rest,
      manifest: { ...manifest, chunks: manifest.chunks.map((chunk) => ({ ...chunk, rows: 9 })) },
    }),
    /not the one that was announced/,
  ],
])('a snapshot that %s is not used', async (_, bend, problem) => {
  await expect(take(aPeer(devices.write(till, table, anEvent()), bend))).rejects.toThrow(problem);
});

test('a snapshot with events of another shop is not used', async () => {
  const other = { ...scope, store: id<'StoreId'>(testId(99)) };
  const ask = aPeer(devices.write(till, table, anEvent()));
  await expect(snapshotFrom('hub', ask, { scope: other, keyOf })).rejects.toThrow('another shop');
});
