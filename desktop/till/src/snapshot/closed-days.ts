import { setImmediate as pause } from 'node:timers/promises';
import { isWithin, type Manifest } from '@pos/sync';
import type { Db } from '../log/database.ts';
import type { SqliteEventLog } from '../log/sqlite-event-log.ts';
import { putBase } from './base.ts';
import { ordersAtWork } from './carried-tables.ts';

/** So long a till keeps every sale with all that led to it: a receipt of these days is refunded without any internet. */
export const keptDays = 92;

/** So many orders are taken out between two sales. */
const ordersAtOnce = 100;

/**
 * Up to where orders that are done with may go: the cloud and every backup of it have the events, a snapshot has what
 * they amount to, and their day is long closed. `null`: nowhere further than now.
 */
export const droppableUpTo = (
  db: Db,
  log: SqliteEventLog,
  {
    snapshot,
    firstKeptDay,
    least,
  }: { readonly snapshot: Manifest; readonly firstKeptDay: string; readonly least: number },
): number | null => {
  const { floor, logId } = log.head();
  if (snapshot.log.id !== logId || !isWithin(snapshot, log.marksOf('cloud'))) return null;
  const unconfirmed = db
    .prepare<[], { pos: number | null }>(
      `SELECT min(event.pos) AS pos FROM origin JOIN event
         ON event.device = origin.device AND event.epoch = origin.epoch AND seq = min(cloud_seq, backup_seq) + 1`,
    )
    .get();
  const young = db
    .prepare<[number, string], { pos: number }>(
      'SELECT pos FROM receipt WHERE pos > ? AND business_day >= ? ORDER BY pos LIMIT 1',
    )
    .get(floor, firstKeptDay);
  const ends = [snapshot.log.pos, (unconfirmed?.pos ?? Infinity) - 1, (young?.pos ?? Infinity) - 1];
  const upTo = Math.min(...ends);
  return upTo - floor >= least ? upTo : null;
};

/**
 * Lets go of them. First the journal stands on the snapshot, then its floor rises, then the orders go, some at a time:
 * wherever this is cut short, what is left is true, and the next time goes on.
 */
export const dropClosedDays = async (
  db: Db,
  log: SqliteEventLog,
  { snapshot, upTo }: { readonly snapshot: Manifest; readonly upTo: number },
): Promise<void> => {
  putBase(db, { snapshot: snapshot.id, pos: snapshot.log.pos });
  log.prune(upTo);
  await sweepClosedOrders(db);
};

/** Takes out orders that lie wholly below the floor. The last event of each origin stays: by it a start knows its place. */
export const sweepClosedOrders = async (db: Db): Promise<void> => {
  const page = db.prepare<[string, number], { stream: string }>(
    `SELECT stream FROM event WHERE stream > ? AND stream < 'order0'
     GROUP BY stream HAVING max(pos) <= (SELECT floor FROM log) ORDER BY stream LIMIT ?`,
  );
  const drop = db.prepare<[string]>(
    `DELETE FROM event WHERE stream IN (SELECT value FROM json_each(?))
     AND stream NOT IN (${ordersAtWork})
     AND stream NOT IN (SELECT stream FROM origin JOIN event
       ON event.device = origin.device AND event.epoch = origin.epoch AND seq = head_seq)`,
  );
  let after = 'order/';
  for (;;) {
    const streams = page.all(after, ordersAtOnce).map(({ stream }) => stream);
    if (streams.length === 0) return;
    drop.run(JSON.stringify(streams));
    after = streams.at(-1)!;
    await pause();
    if (!db.open) return;
  }
};
