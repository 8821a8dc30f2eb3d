import { letterheadOf, zReport, type Document } from '@pos/documents';
import { streamOf, type CashSessionEvent, type StoreFields } from '@pos/domain';
import type { Locale } from '@pos/kernel';
import { factsOf } from '../projections/projection.ts';
import type { Shop } from '../shop.ts';
import { staffName } from './staff-name.ts';

/** The numbered closing of a session, with who closed it and who approved. */
export const zPaper = (
  shop: Shop,
  store: StoreFields,
  { number, copy, language }: { number: string; copy: number; language: Locale },
): Document | null => {
  const row = shop.readModels.sessions.find(number);
  if (!row) return null;
  const history = factsOf(shop.journal.log.readStream(streamOf('cash-session', row.id)));
  const events = history.map(({ event }) => event as CashSessionEvent);
  const opened = events.find((event) => event.type === 'SessionOpened');
  const counted = events.findLast((event) => event.type === 'CashCounted');
  const closed = events.find((event) => event.type === 'SessionClosed');
  const closing = history.find(({ event }) => event.type === 'SessionClosed')?.envelope;
  if (!opened || !counted || !closed || !closing) return null;
  return zReport(
    {
      language,
      currency: opened.currency,
      cashier: staffName(shop, closing.by)?.name ?? null,
      approvedBy: staffName(shop, closing.approvedBy)?.name ?? null,
      copy,
      training: false,
      register: shop.register(),
      opened,
      moved: events.filter((event) => event.type === 'CashMoved'),
      counted,
      closed,
    },
    letterheadOf(store),
  );
};
