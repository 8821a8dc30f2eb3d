import { expect, test } from 'vitest';
import { PinGuard } from './pin-guard.ts';

const guessed = (times: number): PinGuard => {
  const guard = new PinGuard(0, 0);
  for (let guess = 0; guess < times; guess += 1) guard.wrong(0);
  return guard;
};

test('four wrong PINs are typing errors', () => {
  const guard = guessed(4);
  expect(guard.lockedFor(0)).toBe(0);
  expect(guard.attemptsLeft(0)).toBe(1);
});

test.each([
  [5, 30],
  [6, 60],
  [7, 120],
  [9, 480],
  [10, 900],
  [40, 900],
])('%i wrong PINs in a row lock the pad for %i seconds', (times, seconds) => {
  const guard = guessed(times);
  expect(guard.lockedFor(0)).toBe(seconds * 1000);
  expect(guard.lockedFor(seconds * 1000 - 1)).toBe(1);
  expect(guard.lockedFor(seconds * 1000)).toBe(0);
  expect(guard.attemptsLeft(0)).toBe(0);
});

test('only time forgives wrong PINs, one every two minutes', () => {
  const guard = guessed(4);
  expect(guard.failures(119_999)).toBe(4);
  expect(guard.failures(120_000)).toBe(3);
  expect(guard.failures(480_000)).toBe(0);
  guard.wrong(120_000);
  expect(guard.lockedFor(120_000)).toBe(0);
  guard.wrong(120_000);
  expect(guard.lockedFor(120_000)).toBe(30_000);
});

test('a lock is not time that forgives', () => {
  const guard = guessed(5);
  expect(guard.failures(30_000 + 119_999)).toBe(5);
  expect(guard.failures(30_000 + 120_000)).toBe(4);
});

test('a restart is no way around the lock, and does not begin it again', () => {
  expect(new PinGuard(7, 1000).lockedFor(1000)).toBe(120_000);
  expect(new PinGuard(7, 1000 - 50_000).lockedFor(1000)).toBe(70_000);
  expect(new PinGuard(7, 1000 - 120_000).lockedFor(1000)).toBe(0);
  expect(new PinGuard(4, 1000).lockedFor(1000)).toBe(0);
});

test('the time before a start forgives as much as it would have without one', () => {
  expect(new PinGuard(4, 1000 - 240_000).failures(1000)).toBe(2);
  expect(new PinGuard(5, 1000 - 30_000 - 119_999).failures(1000)).toBe(5);
  expect(new PinGuard(5, 1000 - 86_400_000).failures(1000)).toBe(0);
});
