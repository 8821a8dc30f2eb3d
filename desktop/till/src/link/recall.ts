import { streamOf } from '@pos/domain';
import type { OrderId } from '@pos/kernel';
import type { Journal } from '../journal.ts';
import type { Db } from '../log/database.ts';
import { putBack } from '../log/recalled-events.ts';
import type { Links } from './links.ts';
import type { PeerLink } from './peer-link.ts';

export interface Recalling {
  readonly db: Db;
  readonly journal: Journal;
  readonly links: Links;
}

/**
 * Fetches an order that is not kept here from the cloud, or from another till; `false` when nobody within reach has it.
 * What came is read like any other order from then on.
 */
export const recallOrder = async (
  { db, journal, links }: Recalling,
  order: OrderId,
  among: readonly PeerLink[] = links.all,
): Promise<boolean> => {
  const stream = streamOf('order', order);
  for (const link of among) {
    const events = await link.recall(stream).catch(() => []);
    if (!events.some(({ envelope }) => envelope.type === 'OrderOpened')) continue;
    if (!db.open) return false;
    putBack(db, events);
    journal.retell([stream]);
    return true;
  }
  return false;
};
