import { expect, test } from 'vitest';
import { askToKeep } from './keeping.ts';

const browser = (persists: boolean, estimate: StorageEstimate): StorageManager => ({
  persist: async () => persists,
  persisted: async () => persists,
  estimate: async () => estimate,
  getDirectory: () => Promise.reject(new Error('not asked for')),
});
const roomy = { quota: 1_000_000_000, usage: 5_000_000 };
const tight = { quota: 100_000_000, usage: 95_000_000 };

test.each([
  ['promises', browser(true, roomy), 'promised'],
  ['refuses', browser(false, roomy), 'not-promised'],
  ['came over plain HTTP', undefined, 'not-promised'],
  ['says nothing of its room', browser(true, {}), 'promised'],
  ['promises and has hardly any room', browser(true, tight), 'nearly-full'],
  ['refuses and has hardly any room', browser(false, tight), 'nearly-full'],
] as const)('failure 5: a browser that %s is known as such', async (_, storage, keeping) => {
  expect(await askToKeep(storage)).toBe(keeping);
});
