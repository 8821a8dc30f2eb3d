import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { anEvent, anOrigin, TestDevices } from '@pos/sync/testing';
import { expect, test } from 'vitest';
import { nodeCrypto, signerFrom, newPrivateKey } from '../node-crypto.ts';
import { memory } from '../testing/index.ts';
import { openDatabase } from './database.ts';
import { putBack } from './recalled-events.ts';
import { SqliteEventLog } from './sqlite-event-log.ts';

test('what a peer tells of an order before its turn is left to its turn', () => {
  const folder = mkdtempSync(join(memory, 'quay-recalled-'));
  const db = openDatabase(join(folder, 'journal.db'));
  const devices = new TestDevices(nodeCrypto, signerFrom(newPrivateKey()));
  const other = anOrigin(2);
  const early = devices.write(other, 'order/a', anEvent('opened'), anEvent('settled'));
  const late = devices.write(other, 'order/a', anEvent('refunded'));
  const log = new SqliteEventLog(db, 'till-1');
  log.append(early);
  log.prune(early.length);

  putBack(db, [...early, ...late]);
  expect(log.append(late)).toMatchObject([{ state: 'ok', seq: 3 }]);
  expect(log.readStream('order/a').map(({ raw }) => raw)).toEqual(
    [...early, ...late].map(({ raw }) => raw),
  );
  db.close();
  rmSync(folder, { recursive: true });
});
