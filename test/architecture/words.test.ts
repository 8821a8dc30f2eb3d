import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from './house.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(join(repository, path), 'utf8'));

const { workspaces } = read('package.json') as { workspaces: string[] };
const rooms = workspaces
  .flatMap((pattern) => globSync(`${pattern}/package.json`, { cwd: repository }))
  .map(dirname);

const words = ['pure', 'node', 'browser', 'electron', 'test'];

test.each(rooms)('%s carries one word, which its compiler knows too', (room) => {
  const { tags } = read(`${room}/turbo.json`) as { tags: string[] };
  expect(tags).toEqual([expect.toBeOneOf(words)]);
  const [word] = tags;

  const settings = read(`${room}/tsconfig.json`) as { extends: string; compilerOptions?: object };
  if (word === 'pure') {
    expect(settings.extends).toMatch(/\/build\/config\/tsconfig\.pure\.json$/);
    expect(settings.compilerOptions ?? {}).not.toHaveProperty('types');
    expect(settings.compilerOptions ?? {}).not.toHaveProperty('lib');
  }

  expect(read(`${room}/package.json`)).toMatchObject({
    private: true,
    scripts: { types: expect.stringContaining('tsc') as string },
  });
});
