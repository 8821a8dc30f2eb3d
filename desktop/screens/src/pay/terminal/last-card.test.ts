import { id, money } from '@pos/kernel';
import { expect, test } from 'vitest';
import { isAwaited, whyNotPaid } from './last-card.ts';
import { terminalWords } from './words.ts';

type State = 'asked' | 'sent' | 'unknown' | 'approved' | 'declined' | 'not-sent';

const card = (state: State, reason: string | null = null) => ({
  payment: id<'PaymentId'>('01938f2e-7b4a-7c10-9a3d-5f2b8c6d0e04'),
  terminal: 'the',
  amount: money(100_000),
  bookmark: null,
  isTalking: false,
  state,
  reason,
});

test('a card is waited for until it is known whether it was charged', () => {
  expect(isAwaited(null)).toBe(false);
  for (const state of ['asked', 'sent', 'unknown'] as const)
    expect(isAwaited(card(state))).toBe(true);
  for (const state of ['approved', 'declined', 'not-sent'] as const)
    expect(isAwaited(card(state))).toBe(false);
});

test('a card that paid nothing says why', () => {
  const { vi: words } = terminalWords;
  expect(whyNotPaid(null, words)).toBeNull();
  expect(whyNotPaid(card('approved'), words)).toBeNull();
  expect(whyNotPaid(card('declined', 'zvt-05'), words)).toContain('zvt-05');
  expect(whyNotPaid(card('declined', 'aborted'), words)).toBe(words.declined.aborted);
  expect(whyNotPaid(card('declined'), words)).toBe(words.declined.byPerson);
  expect(whyNotPaid(card('not-sent', 'offline'), words)).toBe(words.notSent.offline);
});
