import { accept, refuse, type Decision } from '@pos/kernel';
import { evolve } from './evolve.ts';
import type { OpenOrder, OrderEvent } from './order.ts';

/** What `evolve` would leave out, for no price could be told after it, never becomes a fact on this device. */
export const acceptIfKept = (
  order: OpenOrder,
  event: OrderEvent,
): Decision<OrderEvent, { readonly type: 'AmountTooLarge' }> =>
  evolve(order, event) === order ? refuse({ type: 'AmountTooLarge' }) : accept(event);
