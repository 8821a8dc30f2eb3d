import { describeDeviceLog, pretendCrypto, pretendSigner } from '@pos/sync/testing';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openRows } from './open-rows.ts';
import { RxdbEventLog } from './rxdb-event-log.ts';

let opened = 0;

describeDeviceLog('the RxDB log', {
  open: async () => {
    opened += 1;
    const rows = await openRows(`journal-${opened}`, { indexedDB: new IDBFactory(), IDBKeyRange });
    return RxdbEventLog.open(rows, () => `log-${opened}`);
  },
  close: (log) => log.close(),
  crypto: pretendCrypto,
  signer: pretendSigner,
});
