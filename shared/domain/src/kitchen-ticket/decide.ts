import { accept, type Decider } from '@pos/kernel';
import {
  partKey,
  type KitchenTicket,
  type KitchenTicketCommand,
  type KitchenTicketEvent,
} from './kitchen-ticket.ts';

/** Nothing is refused: what is bumped already is bumped, whoever did it. */
export const kitchenTicket: Decider<
  KitchenTicket,
  KitchenTicketCommand,
  KitchenTicketEvent,
  never
> = {
  initial: { made: new Set() },
  decide: ({ made }, { type, parts }) => {
    const isBump = type === 'Bump';
    const news = parts.filter((part) => made.has(partKey(part)) !== isBump);
    if (news.length === 0) return accept();
    return accept({ type: isBump ? 'TicketBumped' : 'TicketRecalled', parts: news });
  },
  evolve: ({ made }, { type, parts }) => {
    const keys = new Set(parts.map(partKey));
    const others = [...made].filter((key) => !keys.has(key));
    return { made: new Set(type === 'TicketBumped' ? [...others, ...keys] : others) };
  },
};
