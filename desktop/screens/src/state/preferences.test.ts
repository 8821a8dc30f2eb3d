import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPreferences } from './preferences.ts';

test('what was kept is read again', () => {
  const kept = { language: 'en', theme: 'dark', sounds: false, lockAfter: 15 };
  expect(readPreferences(kept)).toEqual(kept);
});

test('whatever else was kept changes nothing', () => {
  expect(readPreferences({ language: 'fr', theme: 1, sounds: 'yes', lockAfter: -1 })).toEqual({});
  fc.assert(
    fc.property(fc.anything(), (kept) => {
      const { lockAfter = 0, language = 'vi' } = readPreferences(kept);
      expect(lockAfter).toBeGreaterThanOrEqual(0);
      expect(['vi', 'en']).toContain(language);
    }),
  );
});
