import type { Envelope, Sealed } from '@pos/sync';
import type { TestTill } from './a-till.ts';

export const journalOf = ({ till: { journal } }: Pick<TestTill, 'till'>): readonly Sealed[] =>
  journal.log.readAfter(0, 100_000).map(({ raw, hash, sig }) => ({
    envelope: JSON.parse(raw) as Envelope,
    raw,
    hash,
    sig,
  }));

export const receive = ({ till }: Pick<TestTill, 'till'>, events: readonly Sealed[]): void => {
  for (const { state, seq } of till.journal.log.append(events))
    if (state !== 'ok') throw new Error(`${state} at ${seq}`);
};

/** Each has what the other wrote. */
export const exchange = (left: TestTill, right: TestTill): void => {
  receive(left, journalOf(right));
  receive(right, journalOf(left));
};
