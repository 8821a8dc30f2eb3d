import { z } from 'zod';
import type { Crypto, Signer } from '../crypto.ts';
import { originKey } from '../envelope.ts';
import type { KnownHead, LogHead, OriginMark } from '../event-log.ts';
import { zHash, zId, zPosition } from '../unseal.ts';

/** Rows that a device has folded, so that a newcomer need not read years of events: a cache, never a truth. */
export const zManifest = z.object({
  id: zHash,
  /** Which code folded it: another one reads the events instead of believing these rows. */
  fold: z.string().min(1).max(200),
  store: zId,
  /** Where it was made: what its maker wrote later stands above. */
  log: z.object({ id: z.string().max(200), pos: z.int().nonnegative() }),
  heads: z
    .array(z.object({ device: zId, epoch: zPosition, seq: zPosition, hash: zHash, lam: zPosition }))
    .max(1000),
  /** Equal for equal rows, whoever folded them: a maker can be caught lying by folding again. */
  stateHash: zHash,
  chunks: z
    .array(z.object({ sha256: zHash, table: z.string().min(1).max(100), rows: z.int().positive() }))
    .max(5000),
});

/** With the word of the device that made it. */
export const zSnapshot = z.object({ manifest: zManifest, by: zId, sig: z.string().max(200) });

export type Manifest = z.infer<typeof zManifest>;
export type Snapshot = z.infer<typeof zSnapshot>;
export type Chunk = Manifest['chunks'][number];

/** One row: column and value, nothing nested, as SQL and IndexedDB both have it. */
export type Row = Readonly<Record<string, string | number | null>>;

/** So few that neither writing nor reading one holds up a sale. */
export const rowsPerChunk = 1000;

/** One line a row. The same rows, in the same order, make the same text on every device. */
export const chunkText = (rows: readonly Row[]): string =>
  rows.map((row) => `${JSON.stringify(Object.fromEntries(columnsOf(row)))}\n`).join('');

const columnsOf = (row: Row): [string, unknown][] =>
  Object.entries(row).sort(([left], [right]) => (left < right ? -1 : 1));

export const manifestOf = (
  of: {
    readonly fold: string;
    readonly store: string;
    readonly log: Pick<LogHead, 'logId' | 'pos'>;
    readonly heads: readonly KnownHead[];
    readonly chunks: readonly Chunk[];
  },
  { hash }: Pick<Crypto, 'hash'>,
): Manifest => {
  const { fold, store, chunks } = of;
  const stateHash = hash(JSON.stringify(chunks));
  const log = { id: of.log.logId, pos: of.log.pos };
  const heads = of.heads.map(({ device, epoch, seq, hash: last, lam }) => ({
    device,
    epoch,
    seq,
    hash: last,
    lam,
  }));
  const rest = { fold, store, log, heads, stateHash, chunks: [...chunks] };
  return { id: hash(JSON.stringify(rest)), ...rest };
};

export const signSnapshot = (manifest: Manifest, by: string, signer: Signer): Snapshot => ({
  manifest,
  by,
  sig: signer.sign(manifest.id),
});

/** What is wrong with a snapshot before its chunks are looked at; `null`, if it is as its maker signed it. */
export const problemWith = (
  { manifest, sig }: Snapshot,
  publicKey: string,
  { hash, verify }: Crypto,
): string | null => {
  const { id, ...rest } = manifest;
  if (hash(JSON.stringify(manifest.chunks)) !== manifest.stateHash)
    return 'its state hash is not that of its chunks';
  if (hash(JSON.stringify(rest)) !== id) return 'its id is not that of its contents';
  return verify(id, sig, publicKey) ? null : 'its signature is not its maker’s';
};

/** Whether whoever has this much of each origin has all that the snapshot stands for: then no fork is found below it. */
export const isWithin = ({ heads }: Manifest, marks: readonly OriginMark[]): boolean => {
  const had = new Map<string, number>(marks.map((mark) => [originKey(mark), mark.seq]));
  return heads.every(({ device, epoch, seq }) => seq <= (had.get(`${device}/${epoch}`) ?? 0));
};

const zRow = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** The rows of a chunk, whose hash was checked; `null` if it has more or fewer of them than was announced. */
export const rowsIn = (text: string, { rows }: Chunk): readonly Row[] | null => {
  const lines = text.trimEnd().split('\n');
  return lines.length === rows ? lines.map((line) => zRow.parse(JSON.parse(line))) : null;
};
