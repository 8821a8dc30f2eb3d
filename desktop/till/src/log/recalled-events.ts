import type { Sealed } from '@pos/sync';
import type { Db } from './database.ts';
import { eventRow, prepare } from './journal-statements.ts';

/**
 * Puts events back that this journal has dropped, or never had, for whoever reads their stream: below every position,
 * where no chain passes and nobody counts. What is here already stays as it is, and what is still to come by its chain is
 * left to it.
 */
export const putBack = (db: Db, events: readonly Sealed[]): void => {
  const { insert, hashAt } = prepare(db);
  const lowest = db.prepare<[], { pos: number }>(
    'SELECT min(0, (SELECT coalesce(min(pos), 0) FROM event), (SELECT coalesce(min(pos), 0) FROM receipt)) AS pos',
  );
  const head = db.prepare<[string, number], { seq: number }>(
    'SELECT head_seq AS seq FROM origin WHERE device = ? AND epoch = ?',
  );
  db.transaction(() => {
    let { pos } = lowest.get()!;
    for (const event of events) {
      const { device, epoch, seq } = event.envelope;
      const isToCome = seq > (head.get(device, epoch)?.seq ?? 0);
      if (isToCome || hashAt.get(device, epoch, seq)) continue;
      pos -= 1;
      insert.run(...eventRow(event, pos));
    }
  })();
};
