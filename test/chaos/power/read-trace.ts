import { relative } from 'node:path';
import type { Call } from './model-disk.ts';

/** What changes a file, a folder, or what the world has been told. */
const traced = 'openat,mkdir,write,pwrite64,ftruncate,fsync,fdatasync,rename,unlink';

/** strace's arguments: every thread, every byte, each open file by its path. */
export const tracing = (into: string): readonly string[] => [
  '-f',
  '-y',
  '-xx',
  '-s',
  '16777216',
  '-e',
  `trace=${traced}`,
  '-o',
  into,
];

/** What a program did to the disk, or said, in the order in which it happened. */
export type Deed = { readonly call: Call } | { readonly said: string };

/** Of all that strace wrote down: what was done below `root`, and what was said. */
export const readTrace = (trace: string, root: string): readonly Deed[] => {
  const ends = new Map<string, number>();
  return wholeLines(trace).flatMap((line): readonly Deed[] => {
    const traced = parse(line);
    if (!traced) return [];
    if (traced.name === 'write' && traced.descriptor === '1')
      return [{ said: traced.texts.join('') }];
    return callsIn(traced, ends)
      .map((call) => below(root, call))
      .filter((call) => call !== null)
      .map((call) => ({ call }));
  });
};

/** A call during which another thread called is told in two lines: it counts where it ended. */
const wholeLines = (trace: string): readonly string[] => {
  const begun = new Map<string, string>();
  return trace.split('\n').flatMap((line) => {
    const thread = line.slice(0, line.indexOf(' '));
    const cut = line.indexOf(' <unfinished ...>');
    if (cut >= 0) {
      begun.set(thread, line.slice(0, cut));
      return [];
    }
    const rest = /^\d+ +<\.\.\. \w+ resumed>(.*)$/.exec(line)?.[1];
    return rest === undefined ? [line] : [`${begun.get(thread) ?? ''}${rest}`];
  });
};

interface Traced {
  readonly name: string;
  /** Of the file that was open already, and where that is. */
  readonly descriptor: string | undefined;
  readonly path: string;
  readonly texts: readonly Buffer[];
  readonly given: string;
  readonly result: number;
}

/** `12761 pwrite64(24<\x2f\x61>, "\x30\x31", 2, 56) = 2`; what failed or never ended did nothing. */
const parse = (line: string): Traced | null => {
  const [, name, given, result] = /^\d+ +(\w+)\((.*)\) += (\d+)/.exec(line) ?? [];
  if (name === undefined || given === undefined) return null;
  const [, descriptor, path = ''] = /^(\d+)<((?:\\x..)*)>/.exec(given) ?? [];
  const texts = [...given.matchAll(/"((?:\\x..)*)"/g)].map(([, text = '']) => bytesOf(text));
  return {
    name,
    descriptor,
    path: bytesOf(path).toString(),
    texts,
    given,
    result: Number(result),
  };
};

const bytesOf = (text: string): Buffer => Buffer.from(text.replaceAll(String.raw`\x`, ''), 'hex');

/** `ends` remembers where each open file is written next. */
const callsIn = (
  { name, descriptor = '', path, texts, given, result }: Traced,
  ends: Map<string, number>,
): readonly Call[] => {
  const [first = '', second = ''] = texts.map(String);
  const lastNumber = Number(/(\d+)$/.exec(given)?.[1]);
  const written = (at: number): Call => ({
    does: 'write',
    path,
    at,
    bytes: Buffer.concat(texts).subarray(0, result),
  });
  switch (name) {
    case 'openat':
      ends.set(String(result), 0);
      return [
        ...(given.includes('O_CREAT') ? [{ does: 'create', path: first } as const] : []),
        ...(given.includes('O_TRUNC') ? [{ does: 'resize', path: first, size: 0 } as const] : []),
      ];
    case 'write': {
      const at = ends.get(descriptor) ?? 0;
      ends.set(descriptor, at + result);
      return [written(at)];
    }
    case 'pwrite64':
      return [written(lastNumber)];
    case 'ftruncate':
      return [{ does: 'resize', path, size: lastNumber }];
    case 'fsync':
    case 'fdatasync':
      return [{ does: 'flush', path }];
    case 'mkdir':
      return [{ does: 'make-folder', path: first }];
    case 'unlink':
      return [{ does: 'remove', path: first }];
    case 'rename':
      return [{ does: 'rename', path: first, to: second }];
    default:
      return [];
  }
};

const below = (root: string, call: Call): Call | null => {
  const path = relative(root, call.path);
  if (path.startsWith('..')) return null;
  return call.does === 'rename'
    ? { ...call, path, to: relative(root, call.to) }
    : { ...call, path };
};
