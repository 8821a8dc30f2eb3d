import { z } from 'zod';
import type { Crypto } from '../crypto.ts';
import type { KnownHead, LogHead } from '../event-log.ts';
import { zHash, zId, zPosition } from '../unseal.ts';

/** Rows that a peer has folded, so that a newcomer need not read years of events: a cache, never a truth. */
export const zManifest = z.object({
  id: zHash,
  /** Which code folded it: another one folds again instead of believing these rows. */
  fold: z.string().min(1).max(100),
  store: zId,
  /** Where reading goes on. */
  log: z.object({ id: z.string(), pos: z.int().nonnegative() }),
  heads: z.array(
    z.object({ device: zId, epoch: zPosition, seq: zPosition, hash: zHash, lam: zPosition }),
  ),
  /** Equal for equal rows, whoever folded them: a peer can be caught lying by folding again. */
  stateHash: zHash,
  chunks: z
    .array(z.object({ sha256: zHash, table: z.string().min(1).max(100), rows: z.int().positive() }))
    .max(100_000),
});

export type Manifest = z.infer<typeof zManifest>;

/** One row: column and value, nothing nested, as SQL and IndexedDB both have it. */
export type Row = Readonly<Record<string, string | number | null>>;

export interface Table {
  readonly name: string;
  readonly rows: readonly Row[];
}

export interface Snapshot {
  readonly manifest: Manifest;
  /** One line a row, in the order of `manifest.chunks`; compressed by whoever carries them. */
  readonly chunks: readonly string[];
}

const rowsPerChunk = 2000;

/** The same rows make the same chunks on every device, whatever order they were stored in. */
export const makeSnapshot = (
  of: {
    readonly fold: string;
    readonly store: string;
    readonly log: Pick<LogHead, 'logId' | 'pos'>;
    readonly heads: readonly KnownHead[];
    readonly tables: readonly Table[];
  },
  { hash }: Pick<Crypto, 'hash'>,
): Snapshot => {
  const parts = [...of.tables].sort(byName).flatMap(chunksOf);
  const chunks = parts.map(({ table, rows, text }) => ({ sha256: hash(text), table, rows }));
  const stateHash = hash(JSON.stringify(chunks));
  const log = { id: of.log.logId, pos: of.log.pos };
  const heads = of.heads.map(({ device, epoch, seq, hash: last, lam }) => ({
    device,
    epoch,
    seq,
    hash: last,
    lam,
  }));
  const rest = { fold: of.fold, store: of.store, log, heads, stateHash, chunks };
  return {
    manifest: { id: hash(JSON.stringify(rest)), ...rest },
    chunks: parts.map(({ text }) => text),
  };
};

const byName = (left: Table, right: Table): number => (left.name < right.name ? -1 : 1);

const chunksOf = ({ name, rows }: Table): { table: string; rows: number; text: string }[] => {
  const lines = rows.map(canonical).sort();
  const chunks = [];
  for (let from = 0; from < lines.length; from += rowsPerChunk) {
    const some = lines.slice(from, from + rowsPerChunk);
    chunks.push({ table: name, rows: some.length, text: `${some.join('\n')}\n` });
  }
  return chunks;
};

const canonical = (row: Row): string =>
  JSON.stringify(Object.fromEntries(Object.entries(row).sort(byColumn)));

const byColumn = (
  [left]: readonly [string, unknown],
  [right]: readonly [string, unknown],
): number => (left < right ? -1 : 1);

/** What is wrong with a manifest or the chunks that came for it; `null`, if they may be swapped in. */
export const problemWith = (
  { manifest, chunks }: Snapshot,
  { hash }: Pick<Crypto, 'hash'>,
): string | null => {
  const { id, ...rest } = manifest;
  if (hash(JSON.stringify(manifest.chunks)) !== manifest.stateHash)
    return 'its state hash is not that of its chunks';
  if (hash(JSON.stringify(rest)) !== id) return 'its id is not that of its contents';
  if (chunks.length !== manifest.chunks.length)
    return `${chunks.length} chunks came where ${manifest.chunks.length} were due`;
  const place = chunks.findIndex((text, index) => hash(text) !== manifest.chunks[index]!.sha256);
  return place < 0 ? null : `chunk ${place + 1} is not the one that was announced`;
};

const zRow = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** The rows of chunks that were found right. */
export const tablesIn = ({ manifest, chunks }: Snapshot): readonly Table[] => {
  const tables = new Map<string, Row[]>();
  for (const [place, { table }] of manifest.chunks.entries()) {
    const rows = tables.get(table) ?? [];
    for (const line of chunks[place]!.trimEnd().split('\n'))
      rows.push(zRow.parse(JSON.parse(line)));
    tables.set(table, rows);
  }
  return [...tables].map(([name, rows]) => ({ name, rows }));
};
