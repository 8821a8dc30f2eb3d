import type { CashSessionId } from '@pos/kernel';
import { noTakings, withDocument, withMoney, type Takings } from '../cash-session/index.ts';
import type { OrderEvent } from '../order/index.ts';

/** What a till adds up for a session: money when it moves, a document when it becomes a fact. */
export const takingsOf = (events: readonly OrderEvent[], session: CashSessionId): Takings =>
  events.reduce((sofar, event) => {
    if (!('session' in event) || event.session !== session) return sofar;
    const moved = event.type === 'OrderSettled' ? sofar : withMoney(sofar, event);
    return event.type === 'OrderSettled' || event.type === 'RefundSettled'
      ? withDocument(moved, event)
      : moved;
  }, noTakings);
