import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aTill, openSession, sell, type TestTill } from '../testing/index.ts';

let till: TestTill;
beforeEach(async () => {
  till = await aTill({ on: 'memory' });
  openSession(till);
  sell(till);
});
afterEach(() => till[Symbol.dispose]());

const restartAfter = (statement: string): void => {
  till.restart(() => {
    const db = new Database(join(till.folder, 'journal.db'));
    db.exec(statement);
    db.close();
  });
};

const epochs = (): number[] => till.till.journal.log.origins().map(({ epoch }) => epoch);

test('a till that starts again continues its log and its chain', () => {
  const head = till.till.journal.log.head();
  till.restart();
  expect(till.till.journal.log.head()).toEqual(head);
  expect(till.till.journal.origin.epoch).toBe(1);
});

test('a head that was lost is read off the events again', () => {
  const [head] = till.till.journal.log.origins();
  restartAfter('DELETE FROM origin');
  expect(till.till.journal.log.origins()).toEqual([head]);
});

test('one lost head among several is read off the events again', () => {
  restartAfter('UPDATE origin SET head_seq = head_seq + 1');
  sell(till);
  expect(epochs()).toEqual([1, 2]);
  const heads = till.till.journal.log.origins();

  restartAfter('DELETE FROM origin WHERE epoch = 2');
  expect(till.till.journal.log.origins()).toEqual(heads);
  expect(sell(till).number.text).toBe('T01.2-26-000002');
});

test('a head above our events means that events were lost: a new life begins, once', () => {
  const { logId } = till.till.journal.log.head();
  restartAfter('UPDATE origin SET head_seq = head_seq + 5');
  expect(till.till.journal.origin.epoch).toBe(2);
  expect(till.till.journal.log.head().logId).not.toBe(logId);
  till.restart();
  expect(till.till.journal.origin.epoch).toBe(2);
});

test('a head behind our events is brought up to them', () => {
  restartAfter('UPDATE origin SET head_seq = head_seq - 1');
  expect(till.till.journal.origin.epoch).toBe(1);
  expect(sell(till).number.value).toBe(2);
});

test('a lost log row takes no epoch with it', () => {
  restartAfter('UPDATE origin SET head_seq = head_seq + 1');
  restartAfter('DELETE FROM log');
  expect(till.till.journal.origin.epoch).toBe(2);
  expect(sell(till).number.text).toBe('T01.2-26-000001');
});

test('a till that moved and lost events on the way says that it lost them', async () => {
  till.till.close();
  const db = new Database(join(till.folder, 'journal.db'));
  db.exec("UPDATE origin SET head_seq = head_seq + 1; UPDATE log SET install_mark = 'elsewhere'");
  db.close();
  using moved = await aTill({ folder: till.folder, movedHere: true });
  const started = moved.till.journal.log
    .readAfter(0, 1000)
    .filter(({ raw }) => raw.includes('"type":"EpochStarted"'));
  expect(started.map(({ raw }) => raw)).toEqual([
    expect.stringContaining('"why":"journal-damaged"'),
  ]);
});
