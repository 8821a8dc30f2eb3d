import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceFrom } from '../chance.ts';
import { drawLoss, noLoss, type Loss } from './loss.ts';
import { ModelDisk, type Call, type Held } from './model-disk.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const allIsLost: Loss = { ...noLoss, strikes: () => true };

const create = (path: string): Call => ({ does: 'create', path });
const flush = (path: string): Call => ({ does: 'flush', path });
const write = (path: string, text: string, at = 0): Call => ({
  does: 'write',
  path,
  at,
  bytes: bytes(text),
});

const after = (calls: readonly Call[], loss: Loss): Readonly<Record<string, string>> =>
  texts(diskAfter(calls).cut(loss));

const diskAfter = (calls: readonly Call[]): ModelDisk => {
  const disk = new ModelDisk();
  for (const call of calls) disk.do(call);
  return disk;
};

const texts = (held: Held): Readonly<Record<string, string>> =>
  Object.fromEntries([...held].map(([path, held]) => [path, new TextDecoder().decode(held)]));

/** All that many cuts at this moment may leave. */
const possible = (calls: readonly Call[]): readonly Readonly<Record<string, string>>[] => {
  const disk = diskAfter(calls);
  return Array.from({ length: 300 }, (_, seed) => texts(disk.cut(drawLoss(chanceFrom(seed)))));
};

test('what was flushed, with its name, is there whatever is lost', () => {
  const calls = [create('a'), write('a', 'sold'), flush('a'), flush('')];
  for (const held of possible(calls)) expect(held).toEqual({ a: 'sold' });
});

test('bytes without a name lead nowhere, a name without bytes leads to none', () => {
  expect(after([create('a'), write('a', 'sold'), flush('a')], allIsLost)).toEqual({});
  expect(after([create('a'), write('a', 'sold'), flush('')], allIsLost)).toEqual({ a: '' });
});

test('a folder that nobody flushed takes with it what was flushed inside', () => {
  const made: Call = { does: 'make-folder', path: 'till' };
  const inside = [create('till/a'), write('till/a', 'sold'), flush('till/a'), flush('till')];
  expect(after([made, ...inside], allIsLost)).toEqual({});
  expect(after([made, flush(''), ...inside], allIsLost)).toEqual({ 'till/a': 'sold' });
});

test('a rename happens or it does not; what was renamed keeps its bytes', () => {
  const calls: readonly Call[] = [
    create('a'),
    write('a', 'old'),
    flush('a'),
    create('a.new'),
    write('a.new', 'new'),
    flush('a.new'),
    flush(''),
    { does: 'rename', path: 'a.new', to: 'a' },
  ];
  const seen = new Set(possible(calls).map((held) => JSON.stringify(held)));
  expect(seen).toEqual(new Set(['{"a":"old","a.new":"new"}', '{"a":"new"}']));
});

test('a file that was removed may come back until its folder was flushed', () => {
  const calls: readonly Call[] = [
    create('a'),
    write('a', 'hot'),
    flush('a'),
    flush(''),
    { does: 'remove', path: 'a' },
  ];
  expect(after(calls, allIsLost)).toEqual({ a: 'hot' });
  expect(after([...calls, flush('')], allIsLost)).toEqual({});
});

test('an unflushed write is torn between sectors, never within one', () => {
  const [first, second, both] = ['1'.repeat(4096), '2'.repeat(4096), 8192];
  const calls = [
    create('a'),
    write('a', '0'.repeat(both)),
    flush('a'),
    flush(''),
    write('a', first + second),
  ];
  const seen = possible(calls).map(({ a = '' }) => a.match(/.{512}/g) ?? []);
  for (const sectors of seen) for (const sector of sectors) expect(new Set(sector).size).toBe(1);
  const isMixed = seen.some(
    (sectors) => sectors[0] === '0'.repeat(512) && sectors[15]?.[0] === '2',
  );
  expect(isMixed).toBe(true);
});

test('within one sector a later write never arrives without the earlier one', () => {
  const calls = [
    create('a'),
    write('a', '00'),
    flush('a'),
    flush(''),
    write('a', '1'),
    write('a', '2', 1),
  ];
  const seen = new Set(possible(calls).map(({ a }) => a));
  expect(seen).toEqual(new Set(['00', '10', '12']));
});

test('a file that has grown may be longer than what arrived of it', () => {
  const calls = [create('a'), flush(''), write('a', 'sold')];
  const seen = new Set(possible(calls).map(({ a }) => a));
  expect(seen).toContain('\0\0\0\0');
  expect(seen).toContain('');
  expect(seen).toContain('sold');
  expect([...seen].some((a) => a?.length === 4 && a !== 'sold' && a !== '\0\0\0\0')).toBe(true);
});

test('cutting it short counts from the next flush on', () => {
  const calls: readonly Call[] = [
    create('a'),
    write('a', 'sold'),
    flush('a'),
    flush(''),
    { does: 'resize', path: 'a', size: 1 },
  ];
  expect(after(calls, allIsLost)).toEqual({ a: 'sold' });
  expect(after([...calls, flush('a')], allIsLost)).toEqual({ a: 's' });
});

test('without a loss it holds what a file system would hold', () => {
  const call = fc.oneof(
    fc.record({ at: fc.nat(5000), text: fc.string({ minLength: 1, maxLength: 2000 }) }),
    fc.record({ size: fc.nat(8000) }),
    fc.constant('flush' as const),
  );
  fc.assert(
    fc.property(fc.array(call), (drawn) => {
      const disk = new ModelDisk(new Map([['till/a', bytes('0')]]));
      let expected = bytes('0');
      for (const each of drawn) {
        if (each === 'flush') disk.do(flush('till/a'));
        else if ('size' in each) {
          disk.do({ does: 'resize', path: 'till/a', size: each.size });
          expected = padded(expected, each.size).slice(0, each.size);
        } else {
          const text = bytes(each.text);
          disk.do({ does: 'write', path: 'till/a', at: each.at, bytes: text });
          expected = padded(expected, each.at + text.length);
          expected.set(text, each.at);
        }
      }
      expect(disk.cut(noLoss).get('till/a')).toEqual(expected);
    }),
  );
});

const padded = (some: Uint8Array, length: number): Uint8Array<ArrayBuffer> => {
  const longer = new Uint8Array(Math.max(some.length, length));
  longer.set(some);
  return longer;
};

test('a call on what is not there is a mistake in the record', () => {
  expect(() => new ModelDisk().do(write('a', 'sold'))).toThrow('the model disk has no a');
});
