import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { id } from '@pos/kernel';
import { verifyJournal, type Trust, type Verdict, type Wire } from '@pos/sync';
import { nodeCrypto, verifyDatabase } from '@pos/till';
import { z } from 'zod';

/** A data folder, a till's database, or an export: whichever it turns out to be. */
export const verifyFile = (path: string, trust: Trust): Verdict => {
  if (statSync(path).isDirectory()) return verifyDatabase(join(path, 'journal.db'), trust);
  return isDatabase(path) ? verifyDatabase(path, trust) : verifyExport(path, trust);
};

const isDatabase = (path: string): boolean => {
  const magic = 'SQLite format 3\0';
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(magic.length);
    readSync(file, start, 0, magic.length, 0);
    return start.toString('latin1') === magic;
  } finally {
    closeSync(file);
  }
};

const zWire = z.object({ raw: z.string(), sig: z.string().nullable() });

/** Before the first event: where the chains begin, and the keys that were stated before. */
const zBeginning = z.object({
  bases: z.array(
    z.object({ device: z.string(), epoch: z.number(), seq: z.number(), hash: z.string() }),
  ),
  keys: z.record(z.string(), z.string()),
});

const verifyExport = (path: string, trust: Trust): Verdict => {
  const [beginning, skipped] = beginningOf(path);
  let broken: Verdict | null = null;
  const wires = function* (): Generator<Wire> {
    let count = 0;
    for (const line of linesOf(path)) {
      count += 1;
      if (count <= skipped) continue;
      const wire = wireIn(line);
      if (!wire) {
        broken = {
          ok: false,
          event: count,
          where: `line ${count}`,
          problem: 'is not {"raw", "sig"}',
        };
        return;
      }
      yield wire;
    }
  };
  const keys = new Map([...Object.entries(beginning.keys), ...trust.keys]);
  const bases = beginning.bases.map((base) => ({ ...base, device: id<'DeviceId'>(base.device) }));
  const verdict = verifyJournal(wires(), { ...trust, keys, bases }, nodeCrypto);
  return broken ?? verdict;
};

const beginningOf = (path: string): readonly [z.infer<typeof zBeginning>, number] => {
  for (const line of linesOf(path)) {
    const read = zBeginning.safeParse(jsonIn(line));
    if (read.success) return [read.data, 1];
    break;
  }
  return [{ bases: [], keys: {} }, 0];
};

const jsonIn = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

const wireIn = (line: string): Wire | null => zWire.safeParse(jsonIn(line)).data ?? null;

/** One line after the other: an export may be larger than memory. */
const linesOf = function* (path: string): Generator<string> {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.alloc(1 << 20);
    let rest: Buffer = Buffer.alloc(0);
    for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
      let text = Buffer.concat([rest, chunk.subarray(0, size)]);
      for (let end = text.indexOf(10); end >= 0; end = text.indexOf(10)) {
        yield text.toString('utf8', 0, end);
        text = text.subarray(end + 1);
      }
      rest = text;
    }
    if (rest.length > 0) yield rest.toString('utf8');
  } finally {
    closeSync(file);
  }
};
