import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const here = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8');

/** The rows of the table in the README: what, and the files of the keyboard's and of the touch's journey. */
const rows = here('README.md')
  .split('\n')
  .filter((line) => line.includes('.test.ts` |'))
  .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
  .map(([, what, keys, touch]) => ({ what, keys: keys ?? '', touch: touch ?? '' }));

test('the table is read', () => expect(rows.length).toBeGreaterThanOrEqual(10));

test.each(rows)('$what: by keyboard alone and by touch alone', ({ keys, touch }) => {
  expect(here(keys)).toContain("only: 'keys'");
  expect(here(touch)).toContain("only: 'touch'");
});
