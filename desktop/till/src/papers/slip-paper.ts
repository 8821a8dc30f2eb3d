import { kitchenSlip, paymentCodeOf, type Document } from '@pos/documents';
import type { StoreFields } from '@pos/domain';
import type { Locale, OrderId } from '@pos/kernel';
import type { Shop } from '../shop.ts';
import { readSlipKey } from '../stations/slip-key.ts';
import { before, tellingsOf } from '../stations/tellings.ts';
import { staffName } from './staff-name.ts';

/** What one station was told: its lines of one telling, whatever has happened to the order since. */
export const slipPaper = (
  shop: Shop,
  { timeZone }: StoreFields,
  { key, ...how }: { key: string; copy: number; isLate: boolean; language: Locale },
): Document | null => {
  const { order, round, station, places } = readSlipKey(key);
  const tellings = tellingsOf(shop.journal.log, order);
  const telling = tellings.find(({ sent }) => sent.round === round);
  if (!telling) return null;
  const { sent, envelope } = telling;
  const known = before(tellings, sent).at(-1);
  const hasMoved = known !== undefined && known.label !== sent.label;
  return kitchenSlip({
    ...how,
    timeZone,
    station: shop.readModels.documents.find('printer', station)?.name ?? station,
    label: sent.label ?? calledOut(order),
    movedFrom: hasMoved ? (known.label ?? calledOut(order)) : null,
    ticket: `${calledOut(order)}-${round}`,
    at: envelope.at,
    by: staffName(shop, envelope.by)?.name ?? null,
    lines: sent.lines.filter((_, place) => places.includes(place)),
  });
};

/** Short enough to be called across a kitchen, and the same as on the bill. */
const calledOut = (order: OrderId): string => paymentCodeOf(order).slice(-4);
