import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHeldDigits } from './held-digits.ts';

let typed: string[];

beforeEach(() => {
  vi.useFakeTimers();
  typed = [];
});

afterEach(() => {
  vi.useRealTimers();
});

const strike = (held: ReturnType<typeof createHeldDigits>, digits: string, gap: number): void => {
  for (const digit of digits) {
    held.hold(digit);
    vi.advanceTimersByTime(gap);
  }
};

test('what a person types arrives digit by digit, a moment late', () => {
  strike(
    createHeldDigits((digits) => typed.push(digits)),
    '893',
    80,
  );
  expect(typed).toEqual(['8', '9', '3']);
});

test('what comes as quickly as from a scanner waits until nothing follows', () => {
  const held = createHeldDigits((digits) => typed.push(digits));
  strike(held, '8931621', 30);
  expect(typed).toEqual([]);
  vi.advanceTimersByTime(20);
  expect(typed).toEqual(['8931621']);
  expect(held.release()).toBe(false);
});

test('another key does not overtake what is held', () => {
  const held = createHeldDigits((digits) => typed.push(digits));
  strike(held, '12', 5);
  expect(held.release()).toBe(true);
  expect(typed).toEqual(['12']);
  vi.advanceTimersByTime(1000);
  expect(typed).toEqual(['12']);
});

test('a scan leaves nothing behind', () => {
  const held = createHeldDigits((digits) => typed.push(digits));
  strike(held, '8931621133148', 4);
  held.drop();
  vi.advanceTimersByTime(1000);
  expect(typed).toEqual([]);
});
