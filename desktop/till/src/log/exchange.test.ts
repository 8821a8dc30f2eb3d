import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  statedKey,
  verifyJournal,
  type Admission,
  type Envelope,
  type ServingPeer,
} from '@pos/sync';
import {
  aClient,
  aCloud,
  anEvent,
  anOrigin,
  talk,
  testAuthor,
  TestDevices,
} from '@pos/sync/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newPrivateKey, nodeCrypto, signerFrom } from '../node-crypto.ts';
import { aTill, openSession, sell } from '../testing/index.ts';
import { openDatabase, type Db } from './database.ts';
import { SqliteEventLog } from './sqlite-event-log.ts';

let folder: string;
let databases: Db[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quay-exchange-'));
  databases = [];
});
afterEach(() => {
  for (const db of databases) db.close();
  rmSync(folder, { recursive: true });
});

const aLog = (name: string): SqliteEventLog => {
  const db = openDatabase(join(folder, `${name}.db`));
  databases.push(db);
  return new SqliteEventLog(db, `${name}-1`);
};

const cloudOver = (
  log: SqliteEventLog,
  admission: Admission,
): ServingPeer & { readonly log: SqliteEventLog } => ({
  ...aCloud(),
  log,
  admission,
});

const everything = (log: SqliteEventLog) =>
  log.readAfter(0, 10_000).map(({ raw, hash }) => ({ raw, hash }));

test("a real till's journal reaches the cloud and another till, whole, signed and verifiable", async () => {
  using till = await aTill({ on: 'memory' });
  openSession(till);
  for (let sales = 0; sales < 5; sales += 1) sell(till);
  const { log: ours, origin } = till.till.journal;
  const envelopes = ours.readAfter(0, 100).map(({ raw }) => JSON.parse(raw) as Envelope);
  const stated = envelopes.map(statedKey).find((key) => key !== undefined)!;
  const keys = new Map<string, string>([[origin.device, stated]]);
  const admission: Admission = {
    scope: envelopes[0]!,
    crypto: nodeCrypto,
    keyOf: (device) => keys.get(device),
  };
  const cloud = cloudOver(aLog('cloud'), admission);
  expect(ours.unsent(origin.device)).toBe(ours.head().pos);
  await talk({ ...aClient(cloud), log: ours, admission, origin: () => origin });
  expect(ours.unsent(origin.device)).toBe(0);

  const other = aLog('other');
  await talk({ ...aClient(cloud, 12), log: other, admission });
  expect(everything(other)).toEqual(everything(ours));
  expect(other.head().lam).toBe(ours.head().lam);
  expect(
    verifyJournal(other.readAfter(0, 10_000), { keys, heads: ours.origins() }, nodeCrypto),
  ).toMatchObject({ ok: true, events: ours.head().pos });

  sell(till);
  await talk({ ...aClient(cloud), log: ours, admission, origin: () => origin });
  await talk({ ...aClient(cloud, 12), log: other, admission });
  expect(everything(other)).toEqual(everything(ours));
});

test('failure 7: two copies of one folder fork, the cloud keeps what both sold, and both end the same', async () => {
  const signer = signerFrom(newPrivateKey());
  const pen = { origin: () => anOrigin(0xc), signer: signerFrom(newPrivateKey()) };
  const admission: Admission = {
    scope: testAuthor,
    crypto: nodeCrypto,
    keyOf: (device) => (device === pen.origin().device ? pen.signer.publicKey : signer.publicKey),
  };
  const devices = new TestDevices(nodeCrypto, signer);
  const origin = anOrigin(11);
  const write = (reason: string) => devices.write(origin, 'order/a', anEvent(reason), anEvent());
  const cloud = { ...cloudOver(aLog('cloud'), admission), pen };
  const [original, copy] = [aLog('original'), aLog('copy')];
  const shared = write('before the copy');
  const head = { ...origin, seq: 2, hash: shared[1]!.hash };
  original.append([...shared, ...write('at the original')]);
  devices.rewind(head);
  copy.append([...shared, ...write('at the copy')]);

  await talk({ ...aClient(cloud), log: original, admission });
  const lives: string[] = [];
  await talk({
    ...aClient(cloud),
    log: copy,
    admission,
    beginLife: (above, why) => void lives.push(`above ${above}: ${why}`),
    newLogId: () => 'copy-2',
  });
  await talk({ ...aClient(cloud), log: original, admission });

  expect(lives).toEqual(['above 1: forked']);
  expect(copy.head()).toMatchObject({ logId: 'copy-2', pos: 6 });
  expect(copy.parked().map(({ envelope }) => envelope.data)).toEqual([
    { reason: 'at the copy' },
    { reason: 'because' },
  ]);
  const sets = [original, copy, cloud.log].map((log) =>
    everything(log)
      .map(({ hash }) => hash)
      .sort(),
  );
  expect(sets[0]).toEqual(sets[2]);
  expect(sets[1]).toEqual(sets[2]);
  expect(JSON.stringify(everything(original))).toContain('at the copy');
});
