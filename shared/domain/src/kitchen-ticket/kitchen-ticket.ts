import type { LineId } from '@pos/kernel';

/** One thing that a kitchen was told: the nth telling of a line. Whoever told it, it is one. */
export interface TicketPart {
  readonly line: LineId;
  readonly nth: number;
}

export type KitchenTicketEvent =
  /** Made, and on its way to the guest. */
  | { readonly type: 'TicketBumped'; readonly parts: readonly TicketPart[] }
  /** Bumped by mistake, or sent back: it stands there to be made again. */
  | { readonly type: 'TicketRecalled'; readonly parts: readonly TicketPart[] };

export type KitchenTicketCommand =
  | { readonly type: 'Bump'; readonly parts: readonly TicketPart[] }
  | { readonly type: 'Recall'; readonly parts: readonly TicketPart[] };

/** What of an order has been made. The last word in canonical order counts, on every device. */
export interface KitchenTicket {
  readonly made: ReadonlySet<string>;
}

export const partKey = ({ line, nth }: TicketPart): string => `${line}/${nth}`;
