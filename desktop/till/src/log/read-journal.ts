import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  verifyJournal,
  type ChainHead,
  type Envelope,
  type Trust,
  type Verdict,
  type Wire,
} from '@pos/sync';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { nodeCrypto, signerFrom } from '../node-crypto.ts';
import type { Db } from './database.ts';

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
    return db.transaction(() => verifyRows(db, withOwnKey(file, trust))).deferred();
  } finally {
    db.close();
  }
};

const verifyRows = (db: Db, trust: Trust): Verdict => {
  let broken: Broken | null = null;
  const wires = function* (): Generator<Wire> {
    let count = 0;
    for (const row of db.prepare<[], Row>('SELECT * FROM event ORDER BY pos').iterate()) {
      count += 1;
      const problem = problemOf(row, count);
      if (problem !== null) {
        broken = {
          ok: false,
          event: count,
          where: `${row.device}/${row.epoch}#${row.seq} ${row.type}`,
          problem,
        };
        return;
      }
      yield { raw: row.raw, sig: row.sig };
    }
  };
  const verdict = verifyJournal(
    wires(),
    { ...trust, heads: [...trust.heads, ...notedHeads(db)] },
    nodeCrypto,
  );
  return broken ?? verdict;
};

const problemOf = (row: Row, count: number): string | null => {
  if (row.pos !== count)
    return `stands at position ${row.pos} where ${count} was due: an event is missing`;
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

const notedHeads = (db: Db): ChainHead[] =>
  db
    .prepare<[], { device: ChainHead['device']; epoch: number; seq: number; hash: Buffer }>(
      'SELECT device, epoch, head_seq AS seq, head_hash AS hash FROM origin',
    )
    .all()
    .map((head) => ({ ...head, hash: head.hash.toString('hex') }));

/** A sealed private key is nothing to a reader; its public half stands beside it. */
const zOwner = z.object({
  device: z.string(),
  privateKey: z.string().optional(),
  publicKey: z.string().optional(),
});

const withOwnKey = (file: string, trust: Trust): Trust => {
  const identity = join(dirname(file), 'identity.json');
  if (!existsSync(identity)) return trust;
  const { device, privateKey, publicKey } = zOwner.parse(
    JSON.parse(readFileSync(identity, 'utf8')),
  );
  const own = privateKey === undefined ? publicKey : signerFrom(privateKey).publicKey;
  return own === undefined ? trust : { ...trust, keys: new Map([[device, own], ...trust.keys]) };
};
