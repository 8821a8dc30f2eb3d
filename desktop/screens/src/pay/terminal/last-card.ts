import type { OpenOrderView } from '@pos/api';
import type { TerminalWords } from './words.ts';

type Card = NonNullable<OpenOrderView['card']>;

/** Nobody may pay otherwise before it is known what becomes of it. */
export const isAwaited = (card: OpenOrderView['card']): card is Card =>
  card !== null && (card.state === 'asked' || card.state === 'sent' || card.state === 'unknown');

/** Why the last card paid nothing; `null` where it did, or none was asked for. */
export const whyNotPaid = (
  card: OpenOrderView['card'],
  { declined, notSent }: TerminalWords,
): string | null => {
  if (card?.state === 'not-sent') return card.reason === 'busy' ? notSent.busy : notSent.offline;
  if (card?.state !== 'declined') return null;
  const { reason } = card;
  if (reason === null) return declined.byPerson;
  return reason === 'aborted' || reason === 'not-charged'
    ? declined[reason]
    : declined.other(reason);
};
