import { randomUUID } from 'node:crypto';
import { describeDeviceLog } from '@pos/sync/testing';
import { newPrivateKey, nodeCrypto, signerFrom } from '../node-crypto.ts';
import { openDatabase } from './database.ts';
import { SqliteEventLog } from './sqlite-event-log.ts';

describeDeviceLog('the SQLite log', {
  open: () => new SqliteEventLog(openDatabase(':memory:'), randomUUID()),
  crypto: nodeCrypto,
  signer: signerFrom(newPrivateKey()),
});
