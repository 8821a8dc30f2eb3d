import { z } from 'zod';
import { cashSessionCodecs } from './cash-session/cash-session-codec.ts';
import { deviceCodecs } from './device/device-codec.ts';
import { documentCodecs } from './document/document-codec.ts';
import { kitchenTicketCodecs } from './kitchen-ticket/kitchen-ticket-codec.ts';
import { orderCodecs } from './order/order-codec.ts';
import { productCodecs } from './product/product-codec.ts';
import { staffCodecs } from './staff/staff-codec.ts';
import type { EventType, ShopEvent } from './vocabulary.ts';

/** What an event of this type carries besides its type. */
export type DataOf<Type extends EventType> = Omit<Extract<ShopEvent, { type: Type }>, 'type'>;

/** A schema for every event type there is: leaving one out, or adding a stranger, does not compile. */
export const eventCodecs: { readonly [Type in EventType]: z.ZodType<DataOf<Type>> } = {
  ...cashSessionCodecs,
  ...deviceCodecs,
  ...documentCodecs,
  ...kitchenTicketCodecs,
  ...orderCodecs,
  ...productCodecs,
  ...staffCodecs,
};

export const isEventType = (type: string): type is EventType => Object.hasOwn(eventCodecs, type);

/**
 * The version of each type's meaning. Fields may be added within a version; a changed meaning is a new type, so
 * every type is at its first.
 */
export const typeVersion = 1;

export type ReadEvent =
  | { readonly known: true; readonly event: ShopEvent }
  | { readonly known: false; readonly problem: string };

/** Reads what some device wrote. A type we do not know and data that does not fit are answers, not errors. */
export const readEvent = (type: string, data: unknown): ReadEvent => {
  if (!isEventType(type)) return { known: false, problem: `unknown event type ${type}` };
  const read = eventCodecs[type].safeParse(data);
  if (!read.success) return { known: false, problem: z.prettifyError(read.error) };
  return { known: true, event: { type, ...read.data } as ShopEvent };
};
