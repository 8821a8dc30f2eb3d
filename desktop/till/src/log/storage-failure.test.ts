import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { aTill, openOrder, openSession, untrueReadModels } from '../testing/index.ts';

test.each([
  ['SQLITE_FULL', { type: 'DiskFull' }],
  ['SQLITE_IOERR_SHMSIZE', { type: 'DiskFull' }],
  ['SQLITE_READONLY', { type: 'JournalReadOnly' }],
  ['SQLITE_READONLY_DBMOVED', { type: 'JournalReadOnly' }],
  ['SQLITE_BUSY_SNAPSHOT', { type: 'JournalBusy' }],
  ['SQLITE_IOERR_WRITE', { type: 'StorageFailed', detail: 'SQLITE_IOERR_WRITE' }],
])('a disk that says %s while it is written to keeps nothing of a sale', async (code, refusal) => {
  using till = await aTill({ on: 'memory' });
  openSession(till);
  const order = openOrder(till, ['coffee']);
  const before = till.till.journal.log.head();
  const settle = {
    type: 'SettleOrder',
    order,
    tenders: [{ method: 'cash', tendered: 500_000 }],
  } as const;

  vi.spyOn(till.till.jobs, 'queue').mockImplementationOnce(() => {
    throw new Database.SqliteError('the disk says no', code);
  });
  expect(till.ask(settle)).toEqual({ ok: false, refusal });
  expect(till.till.journal.log.head()).toEqual(before);
  expect(untrueReadModels(till)).toEqual([]);

  expect(till.ask(settle)).toMatchObject({ ok: true });
});
