import type { AnsweredEvent } from '@pos/api';
import { readEvent, type ShopEvent } from '@pos/domain';
import type { Done } from './messages.ts';

type Document = Omit<Done, 'command'>;

/** The number and the money of a document, if that is what happened. */
export const documentOf = (event: ShopEvent): Document | null => {
  switch (event.type) {
    case 'OrderSettled':
      return { number: event.number.text, amount: event.totals.total };
    case 'RefundSettled':
      return { number: event.number.text, amount: event.total };
    case 'SessionClosed':
      return { number: event.number.text, amount: event.counted };
    default:
      return null;
  }
};

/** The document that an answer brought. */
export const documentIn = (events: readonly AnsweredEvent[]): Document => {
  for (const { type, data } of events) {
    const read = readEvent(type, data);
    const document = read.known && documentOf(read.event);
    if (document) return document;
  }
  throw new Error('an answer without its document');
};
