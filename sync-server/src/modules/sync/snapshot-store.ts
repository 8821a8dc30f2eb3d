import type { Snapshot } from '@pos/sync';
import type { Scope, Tx } from '../../platform/postgres.ts';

/** The newest whole one of a store, as its maker signed it. */
export const newestSnapshot = async (tx: Tx, { store }: Scope): Promise<string | null> => {
  const [row] = await tx<{ told: string }[]>`
    SELECT told FROM snapshot WHERE store = ${store} AND is_whole ORDER BY announced_at DESC LIMIT 1`;
  return row?.told ?? null;
};

/** Whether all heads are of events that this log holds: a snapshot of anything else leads nowhere. */
export const holdsHeads = async (
  tx: Tx,
  { store }: Scope,
  { manifest: { heads } }: Snapshot,
): Promise<boolean> => {
  const [row] = await tx<{ known: number }[]>`
    SELECT count(*)::integer AS known FROM event JOIN unnest(
        ${heads.map(({ device }) => device)}::uuid[],
        ${heads.map(({ epoch }) => epoch)}::integer[],
        ${heads.map(({ seq }) => seq)}::bigint[],
        ${heads.map(({ hash }) => hash)}::text[]) AS head (device, epoch, seq, hash)
      USING (device, epoch, seq)
    WHERE store = ${store} AND event.hash = decode(head.hash, 'hex')`;
  return row!.known === heads.length;
};

/**
 * Takes note of a snapshot that a device offers, and tells which of its chunks are still to come. With the last of them
 * it is whole, and takes the place of those before it.
 */
export const announce = async (
  tx: Tx,
  { tenant, store }: Scope,
  snapshot: Snapshot,
): Promise<readonly string[]> => {
  const { id, chunks } = snapshot.manifest;
  const wanted = [...new Set(chunks.map(({ sha256 }) => sha256))];
  await tx`
    INSERT INTO snapshot (tenant, store, id, device, told, chunks)
    VALUES (${tenant}, ${store}, ${id}, ${snapshot.by}, ${JSON.stringify(snapshot)}, ${wanted})
    ON CONFLICT (tenant, store, id) DO UPDATE SET announced_at = now()`;
  const missing = await tx<{ sha256: string }[]>`
    SELECT sha256 FROM unnest(${wanted}::text[]) AS sha256
    WHERE NOT EXISTS (
      SELECT FROM snapshot_chunk known WHERE known.store = ${store} AND known.sha256 = sha256.sha256)`;
  if (missing.length === 0) await replaceOlder(tx, store, id);
  return missing.map(({ sha256 }) => sha256);
};

const replaceOlder = async (tx: Tx, store: string, id: string): Promise<void> => {
  await tx`UPDATE snapshot SET is_whole = true WHERE store = ${store} AND id = ${id}`;
  await tx`
    DELETE FROM snapshot WHERE store = ${store} AND id <> ${id}
      AND (is_whole OR announced_at < now() - interval '1 day')`;
  await tx`
    DELETE FROM snapshot_chunk WHERE store = ${store}
      AND sha256 NOT IN (SELECT unnest(chunks) FROM snapshot WHERE store = ${store})`;
};

/** Whether some snapshot on its way has this chunk: what nobody announced is not kept. */
export const isAwaited = async (tx: Tx, { store }: Scope, sha256: string): Promise<boolean> => {
  const rows = await tx`
    SELECT FROM snapshot WHERE store = ${store} AND NOT is_whole AND ${sha256} = ANY (chunks) LIMIT 1`;
  return rows.length > 0;
};

export const keepChunk = async (
  tx: Tx,
  { tenant, store }: Scope,
  { sha256, packed }: { readonly sha256: string; readonly packed: Uint8Array },
): Promise<void> => {
  await tx`
    INSERT INTO snapshot_chunk (tenant, store, sha256, packed)
    VALUES (${tenant}, ${store}, ${sha256}, ${packed}) ON CONFLICT DO NOTHING`;
};

export const chunkNamed = async (
  tx: Tx,
  { store }: Scope,
  sha256: string,
): Promise<Buffer | null> => {
  const [row] = await tx<{ packed: Buffer }[]>`
    SELECT packed FROM snapshot_chunk WHERE store = ${store} AND sha256 = ${sha256}`;
  return row?.packed ?? null;
};
