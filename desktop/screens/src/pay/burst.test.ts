import { expect, test } from 'vitest';
import { createBurstGuard } from './burst.ts';

test('ten presses in a burst are one, and a press after a pause or after something else is another', () => {
  let clock = 0;
  const { isNewPress: passes, endBurst } = createBurstGuard(() => clock);
  const presses = Array.from({ length: 10 }, () => {
    clock += 100;
    return passes();
  });
  expect(presses.filter(Boolean)).toHaveLength(1);
  clock += 600;
  expect(passes()).toBe(true);
  clock += 100;
  endBurst();
  expect(passes()).toBe(true);
});

test('what begins at rest does not hear the end of the burst before it', () => {
  let clock = 0;
  const { isNewPress: passes } = createBurstGuard(() => clock, true);
  clock += 100;
  expect(passes()).toBe(false);
  clock += 700;
  expect(passes()).toBe(true);
});
