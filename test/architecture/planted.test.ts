import { beforeAll, describe, expect, test } from 'vitest';
import { buildHouse, withoutSpaces } from './house.ts';
import { folders } from './plants/folders.ts';
import { format, golden, lint } from './plants/lines.ts';
import { boundaries, plantedRooms, types } from './plants/packages.ts';
import { unused } from './plants/unused.ts';
import { rooms } from './rooms.ts';

type Checked = Awaited<ReturnType<ReturnType<typeof buildHouse>['check']>>;

/** By step of `npm run check`. */
const plants = { format, lint, types, boundaries, folders, unused };

test('a house in order passes every check', async () => {
  using house = buildHouse(rooms);
  const { code, said } = await house.check();
  const silence = Object.fromEntries(Object.keys(plants).map((step) => [step, '']));
  expect(said).toEqual({ ...silence, unused: '6passed,0failed' });
  expect(code).toBe(0);
});

describe('a house with one plant against each rule', () => {
  let checked: Checked;

  beforeAll(async () => {
    const planted = Object.values(plants).flatMap((ofStep) => ofStep.map(({ files }) => files));
    using house = buildHouse({ ...rooms, ...plantedRooms }, Object.assign({}, golden, ...planted));
    checked = await house.check();
  });

  test('fails every check', () => {
    expect(checked.said['unused']).toContain('0passed,6failed');
    expect(checked.code).toBe(1);
  });

  describe.each(Object.entries(plants))('hears from %s:', (step, ofStep) => {
    test.each(ofStep)('$rule', ({ says }) => {
      for (const words of says) {
        if (typeof words === 'string') expect(checked.said[step]).toContain(withoutSpaces(words));
        else expect(checked.said[step]).toMatch(words);
      }
    });
  });

  test('keeps its golden fixtures as they are', () => {
    expect(checked.said['format']).not.toMatch(/order-v1|wire-v12/);
  });
});
