import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  problemWith,
  statedKey,
  verifyJournal,
  type Envelope,
  type Trust,
  type Verdict,
  type Wire,
} from '@pos/sync';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { readPairing } from '../link/pairing.ts';
import { nodeCrypto, signerFrom } from '../node-crypto.ts';
import { baseRow } from '../snapshot/base.ts';
import { SnapshotFiles } from '../snapshot/snapshot-files.ts';
import type { Db } from './database.ts';
import { basesOf, notedHeads } from './heads-in.ts';

interface Row {
  readonly pos: number;
  readonly device: string;
  readonly epoch: number;
  readonly seq: number;
  readonly lam: number;
  readonly stream: string;
  readonly type: string;
  readonly tv: number;
  readonly command: string;
  readonly hash: Buffer;
  readonly sig: string | null;
  readonly raw: string;
}

type Broken = Extract<Verdict, { ok: false }>;

/**
 * Verifies a till's database without writing to it, also while the till runs: what is read is one moment of it.
 * Beyond what holds for any copy of a journal, the columns must say what the text says, and the events must reach
 * the heads that the till has noted; the till's own key is believed before the one its journal states.
 */
export const verifyDatabase = (file: string, trust: Trust): Verdict => {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return db.transaction(() => verifyRows(db, file, withKeysBeside(file, trust))).deferred();
  } finally {
    db.close();
  }
};

const verifyRows = (db: Db, file: string, trust: Trust): Verdict => {
  const floor = db.prepare<[], { floor: number }>('SELECT floor FROM log').get()?.floor ?? 0;
  const below = looseEvents(db, floor);
  if ('ok' in below) return below;
  const keys = new Map([...below.keys, ...trust.keys]);
  const bases = basesOf(db);
  const wrong = problemOfBase(db, dirname(file), keys);
  if (wrong !== null) return { ok: false, event: 0, where: 'its snapshot', problem: wrong };
  let broken: Broken | null = null;
  const wires = function* (): Generator<Wire> {
    let count = 0;
    for (const row of rowsAbove(db, floor)) {
      count += 1;
      const problem = misplaced(row, floor + count) ?? problemOf(row);
      if (problem !== null) {
        broken = brokenAt(row, count, problem);
        return;
      }
      yield { raw: row.raw, sig: row.sig };
    }
  };
  const heads = [...trust.heads, ...notedHeads(db)];
  const verdict = verifyJournal(wires(), { ...trust, keys, heads, bases }, nodeCrypto);
  if (broken) return broken;
  return verdict.ok && below.loose > 0 ? { ...verdict, loose: below.loose } : verdict;
};

/** The snapshot that the journal stands on, where it lies beside it: its maker signed the heads that the chains go on from. */
const problemOfBase = (
  db: Db,
  folder: string,
  keys: ReadonlyMap<string, string>,
): string | null => {
  const base = baseRow(db);
  const snapshot = base ? new SnapshotFiles(folder).find(base.snapshot) : null;
  return snapshot ? problemWith(snapshot, keys.get(snapshot.by) ?? '', nodeCrypto) : null;
};

const rowsAbove = (db: Db, floor: number): IterableIterator<Row> =>
  db.prepare<[number], Row>('SELECT * FROM event WHERE pos > ? ORDER BY pos').iterate(floor);

/** What lies below the floor has lost the events around it: each is looked at by itself. */
const looseEvents = (
  db: Db,
  floor: number,
): { readonly loose: number; readonly keys: ReadonlyMap<string, string> } | Broken => {
  const rows = db.prepare<[number], Row>('SELECT * FROM event WHERE pos <= ? ORDER BY pos');
  const keys = new Map<string, string>();
  let loose = 0;
  for (const row of rows.iterate(floor)) {
    const problem = problemOf(row);
    if (problem !== null) return brokenAt(row, loose, problem);
    const key = statedKey(JSON.parse(row.raw) as Envelope);
    if (key !== undefined && !keys.has(row.device)) keys.set(row.device, key);
    loose += 1;
  }
  return { loose, keys };
};

const brokenAt = (row: Row, count: number, problem: string): Broken => ({
  ok: false,
  event: count,
  where: `${row.device}/${row.epoch}#${row.seq} ${row.type}`,
  problem,
});

const misplaced = ({ pos }: Row, due: number): string | null =>
  pos === due ? null : `stands at position ${pos} where ${due} was due: an event is missing`;

const problemOf = (row: Row): string | null => {
  if (nodeCrypto.hash(row.raw) !== row.hash.toString('hex'))
    return 'its text does not have the hash stored with it';
  const envelope = envelopeIn(row.raw);
  const strayed = repeated.find((column) => envelope !== null && envelope[column] !== row[column]);
  return strayed === undefined ? null : `its column ${strayed} says something else than its text`;
};

const repeated = ['device', 'epoch', 'seq', 'lam', 'stream', 'type', 'tv', 'command'] as const;

/** What is not even JSON is reported by whoever verifies the text. */
const envelopeIn = (raw: string): Envelope | null => {
  try {
    return JSON.parse(raw) as Envelope;
  } catch {
    return null;
  }
};

/** A sealed private key is nothing to a reader; its public half stands beside it. */
const zOwner = z.object({
  device: z.string(),
  privateKey: z.string().optional(),
  publicKey: z.string().optional(),
});

/** The till's own key, and the server's that let it in. */
const withKeysBeside = (file: string, trust: Trust): Trust => {
  const server = readPairing(dirname(file))?.trust;
  return withOwnKey(file, server === undefined ? trust : { server, ...trust });
};

const withOwnKey = (file: string, trust: Trust): Trust => {
  const identity = join(dirname(file), 'identity.json');
  if (!existsSync(identity)) return trust;
  const { device, privateKey, publicKey } = zOwner.parse(
    JSON.parse(readFileSync(identity, 'utf8')),
  );
  const own = privateKey === undefined ? publicKey : signerFrom(privateKey).publicKey;
  return own === undefined ? trust : { ...trust, keys: new Map([[device, own], ...trust.keys]) };
};
