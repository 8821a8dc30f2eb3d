import { id } from '@pos/kernel';
import { describeEventLog, testId } from '@pos/sync/testing';
import { afterAll, beforeAll } from 'vitest';
import { newPrivateKey, nodeCrypto, signerFrom } from '../../platform/crypto.ts';
import { inStore } from '../../platform/postgres.ts';
import { aDatabase, foundStore, type TestDatabase } from '../../testing/a-database.ts';
import { PostgresEventLog } from './postgres-event-log.ts';

let database: TestDatabase;
let stores = 0;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

describeEventLog('the Postgres log', {
  open: async () => {
    stores += 1;
    const scope = { tenant: id<'TenantId'>(testId(1)), store: id<'StoreId'>(testId(100 + stores)) };
    await foundStore(database.app, scope);
    return new PostgresEventLog((work) => inStore(database.app, scope, work), scope);
  },
  crypto: nodeCrypto,
  signer: signerFrom(newPrivateKey()),
});
