import { streamOf } from '@pos/domain';
import type { OrderId, StaffId } from '@pos/kernel';
import type { Envelope } from '@pos/sync';
import type { Shop } from '../shop.ts';

/** Who had the last card asked for: what the terminal answers is written down in their name. */
export const askedBy = ({ journal }: Shop, order: OrderId): StaffId | null => {
  const envelopes = journal.log
    .readStream(streamOf('order', order))
    .map(({ raw }) => JSON.parse(raw) as Envelope);
  return envelopes.findLast(({ type }) => type === 'CardAsked')?.by ?? null;
};
