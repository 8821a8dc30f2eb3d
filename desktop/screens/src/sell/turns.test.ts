import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

test('what has nothing before it begins at once, the others in their order, whatever fails', async () => {
  const inTurn = createTurns();
  const told: string[] = [];
  const task = (name: string) => async (): Promise<string> => {
    told.push(`${name} begins`);
    await Promise.resolve();
    told.push(`${name} ends`);
    if (name === 'b') throw new Error(name);
    return name;
  };
  const a = inTurn(task('a'));
  expect(told).toEqual(['a begins']);
  const b = inTurn(task('b'));
  const c = inTurn(task('c'));
  await expect(Promise.allSettled([a, b, c])).resolves.toMatchObject([
    { value: 'a' },
    { status: 'rejected' },
    { value: 'c' },
  ]);
  expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  await inTurn(task('d'));
  expect(told.slice(6)).toEqual(['d begins', 'd ends']);
});
