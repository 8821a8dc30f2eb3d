import { expect, test } from 'vitest';
import { VirtualScale } from './scale.ts';

const ask = (scale: VirtualScale, question = 'W'): string =>
  Buffer.from(scale.answer(Buffer.from(question))).toString('latin1');

test('it swings before it tells a weight, and only then tells it in kilograms', () => {
  let now = 0;
  const scale = new VirtualScale(() => now);
  expect(ask(scale)).toBe('\u000200.000\r');
  scale.load(1234);
  expect(ask(scale)).toBe('\u0002?A\r');
  now = 1000;
  expect(ask(scale)).toBe('\u000201.234\r');
});

test('too much and less than nothing are no weights', () => {
  let now = 0;
  const scale = new VirtualScale(() => now);
  scale.load(15_001);
  now = 1000;
  expect(ask(scale)).toBe('\u0002?B\r');
  scale.load(-5);
  now = 2000;
  expect(ask(scale)).toBe('\u0002?D\r');
  expect(ask(scale, 'Z')).toBe('');
  now = 3000;
  expect(ask(scale)).toBe('\u000200.000\r');
});
