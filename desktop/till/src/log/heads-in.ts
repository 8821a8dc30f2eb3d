import type { ChainHead } from '@pos/sync';
import type { Db } from './database.ts';

/** The last event of each origin, as the till has noted it. */
export const notedHeads = (db: Db): readonly ChainHead[] =>
  headsIn(db, 'SELECT device, epoch, head_seq AS seq, head_hash AS hash FROM origin');

/** Where the chains of a journal begin, if not with their first events. */
export const basesOf = (db: Db): readonly ChainHead[] =>
  headsIn(
    db,
    'SELECT device, epoch, base_seq AS seq, base_hash AS hash FROM origin WHERE base_seq > 0',
  );

const headsIn = (db: Db, select: string): readonly ChainHead[] =>
  db
    .prepare<[], { device: ChainHead['device']; epoch: number; seq: number; hash: Buffer }>(select)
    .all()
    .map((head) => ({ ...head, hash: head.hash.toString('hex') }));
