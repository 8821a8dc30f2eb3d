import type { LinesSent, SentLine } from '../order/index.ts';
import { partKey, type KitchenTicket } from './kitchen-ticket.ts';

/** What a kitchen was told, and when. */
export interface Telling {
  readonly sent: LinesSent;
  readonly at: string;
}

/** What one telling leaves to be made at some stations. */
export interface Ticket {
  readonly round: number;
  readonly at: string;
  readonly lines: readonly SentLine[];
  readonly isMade: boolean;
}

/**
 * The tickets of one order, in the order they were told. What two devices told while they were apart stands on the first
 * ticket that says it, and on no other: nothing is made twice.
 */
export const ticketsOf = (
  tellings: readonly Telling[],
  { made }: KitchenTicket,
  isMadeHere: (line: SentLine) => boolean,
): readonly Ticket[] => {
  const seen = new Set<string>();
  return tellings.flatMap(({ sent, at }) => {
    const fresh = sent.lines.filter((line) => !seen.has(partKey(line)));
    for (const line of fresh) seen.add(partKey(line));
    const lines = fresh.filter(isMadeHere);
    if (lines.length === 0) return [];
    return [
      { round: sent.round, at, lines, isMade: lines.every((line) => made.has(partKey(line))) },
    ];
  });
};
