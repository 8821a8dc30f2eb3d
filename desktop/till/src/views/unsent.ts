import type { UnsentRecord } from '@pos/api';
import { readEvent } from '@pos/domain';
import { id } from '@pos/kernel';
import { originKey, type Delivered, type Envelope } from '@pos/sync';
import { staffName } from '../papers/staff-name.ts';
import type { Shop } from '../shop.ts';
import { currencyOf, type View } from './view.ts';

const follows = (): readonly string[] => [''];

export const unsent: View<'unsent'> = {
  follows,
  read: ({ shop }, { after, limit }) => {
    const { log, origin } = shop.journal;
    const { events, next } = unsentAfter(shop, after, limit);
    return {
      total: log.unsent(origin.device),
      currency: currencyOf(shop),
      records: events.map((event) => recordOf(shop, event)),
      next,
    };
  },
};

export const unsentExport: View<'unsent-export'> = {
  follows,
  read: ({ till, shop }, { after, limit }) => {
    const { events, next } = unsentAfter(shop, after, limit);
    const { tenant, store, device, publicKey } = till.identity;
    return {
      tenant,
      store,
      device: id<'DeviceId'>(device),
      publicKey,
      events: events.map(({ raw, sig }) => ({ raw, sig })),
      next,
    };
  },
};

/** What this device wrote in all its lives and the cloud has not confirmed. */
const unsentAfter = (
  { journal: { log, origin } }: Pick<Shop, 'journal'>,
  after: string,
  limit: number,
): { readonly events: readonly Delivered[]; readonly next: string | null } => {
  const [epoch = 0, seq = 0] = after.split('/').map(Number);
  const confirmed = new Map(log.marksOf('cloud').map((mark) => [originKey(mark), mark.seq]));
  const lives = log
    .origins()
    .filter((head) => head.device === origin.device && head.epoch >= epoch)
    .toSorted((left, right) => left.epoch - right.epoch);
  const events: Delivered[] = [];
  for (const life of lives) {
    const sent = Math.max(confirmed.get(originKey(life)) ?? 0, life.epoch === epoch ? seq : 0);
    events.push(...log.readOrigin(life, sent, limit + 1 - events.length));
    if (events.length > limit) break;
  }
  const page = events.slice(0, limit);
  const last = page.at(-1);
  return { events: page, next: last && events.length > limit ? placeOf(last) : null };
};

const placeOf = ({ raw }: Delivered): string => {
  const { epoch, seq } = JSON.parse(raw) as Envelope;
  return `${epoch}/${seq}`;
};

export const recordOf = (
  shop: Shop,
  { raw, pos }: Pick<Delivered, 'raw' | 'pos'>,
): UnsentRecord => {
  const { type, at, by, data } = JSON.parse(raw) as Envelope;
  const read = readEvent(type, data);
  const event = read.known ? read.event : null;
  return {
    type,
    at,
    by: staffName(shop, by),
    number: event && 'number' in event ? event.number.text : null,
    total:
      event?.type === 'OrderSettled'
        ? event.totals.total
        : event?.type === 'RefundSettled'
          ? event.total
          : null,
    reach: shop.journal.log.reachOf(pos),
  };
};
