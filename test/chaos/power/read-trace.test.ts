import { expect, test } from 'vitest';
import { readTrace } from './read-trace.ts';

const hex = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) => String.raw`\x` + byte.toString(16).padStart(2, '0'))
    .join('');

/** As strace writes it: `<path>` behind what is open, and texts in quotes, both in hex. */
const line = (call: string): string =>
  `17 ${call.replaceAll(/<([^>]*)>|"([^"]*)"/g, (_, path: string | undefined, text: string) =>
    path === undefined ? `"${hex(text)}"` : `<${hex(path)}>`,
  )}`;

const deeds = (...calls: readonly string[]) => readTrace(calls.map(line).join('\n'), '/data');

test('what changes a file below the root is read, all else is left out', () => {
  expect(
    deeds(
      'mkdir("/data/till", 0700) = 0',
      'openat(AT_FDCWD</work>, "/data/till/a.new", O_WRONLY|O_CREAT|O_TRUNC, 0600) = 5</data/till/a.new>',
      'write(5</data/till/a.new>, "so", 2) = 2',
      'write(5</data/till/a.new>, "ld", 2) = 2',
      'pwrite64(5</data/till/a.new>, "!", 1, 512) = 1',
      'ftruncate(5</data/till/a.new>, 4) = 0',
      'fdatasync(5</data/till/a.new>) = 0',
      'rename("/data/till/a.new", "/data/till/a") = 0',
      'fsync(6</data/till>) = 0',
      'unlink("/data/till/a") = 0',
      'write(7</elsewhere>, "x", 1) = 1',
    ),
  ).toEqual(
    [
      { does: 'make-folder', path: 'till' },
      { does: 'create', path: 'till/a.new' },
      { does: 'resize', path: 'till/a.new', size: 0 },
      { does: 'write', path: 'till/a.new', at: 0, bytes: Buffer.from('so') },
      { does: 'write', path: 'till/a.new', at: 2, bytes: Buffer.from('ld') },
      { does: 'write', path: 'till/a.new', at: 512, bytes: Buffer.from('!') },
      { does: 'resize', path: 'till/a.new', size: 4 },
      { does: 'flush', path: 'till/a.new' },
      { does: 'rename', path: 'till/a.new', to: 'till/a' },
      { does: 'flush', path: 'till' },
      { does: 'remove', path: 'till/a' },
    ].map((call) => ({ call })),
  );
});

test('what the program said stands between what it did', () => {
  expect(
    deeds('fsync(5</data/a>) = 0', 'write(1<pipe:[7]>, "done", 4) = 4', 'fsync(5</data/a>) = 0'),
  ).toEqual([
    { call: { does: 'flush', path: 'a' } },
    { said: 'done' },
    { call: { does: 'flush', path: 'a' } },
  ]);
});

test('what failed did nothing, and of what was cut short only the beginning was written', () => {
  expect(
    deeds(
      'mkdir("/data/till", 0700) = -1 EEXIST (File exists)',
      'pwrite64(5</data/a>, "sold", 4, 0) = 2',
    ),
  ).toEqual([{ call: { does: 'write', path: 'a', at: 0, bytes: Buffer.from('so') } }]);
});

test('a call during which another thread called counts where it ended', () => {
  const trace = [
    `17 fsync(5<${hex('/data/a')}> <unfinished ...>`,
    `18 fsync(6<${hex('/data/b')}>) = 0`,
    '17 <... fsync resumed>) = 0',
  ].join('\n');
  expect(readTrace(trace, '/data')).toEqual([
    { call: { does: 'flush', path: 'b' } },
    { call: { does: 'flush', path: 'a' } },
  ]);
});
