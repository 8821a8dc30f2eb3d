import { existsSync, readFileSync } from 'node:fs';
import type { Chunk, Snapshot } from '@pos/sync';
import { writeDurably } from '../folder/write-durably.ts';
import { chunkAt, snapshotAt, type SnapshotDoor } from './snapshot-door.ts';
import { SnapshotUnfit, unpackChunk, type SnapshotFiles } from './snapshot-files.ts';

/** Enough that the line is never idle, and few enough that little is in memory. */
const atOnce = 4;

/**
 * Brings a peer's snapshot here, chunk after chunk; what was brought before it broke off is not asked for again.
 * `null`: the peer has none.
 */
export const fetchSnapshot = async (
  door: SnapshotDoor,
  files: SnapshotFiles,
): Promise<Snapshot | null> => {
  const snapshot = await snapshotAt(door);
  if (!snapshot) return null;
  const { id } = snapshot.manifest;
  files.folderOf(id);
  const rest = missingOf(files, snapshot);
  const bring = async (): Promise<void> => {
    for (const chunk of rest) {
      const packed = await chunkAt(door, chunk.sha256);
      if (!packed) throw new SnapshotUnfit('another one took its place while it was fetched');
      unpackChunk(packed, chunk);
      writeDurably(files.chunk(id, chunk.sha256), packed);
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: atOnce }, bring));
  for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason;
  files.finish(snapshot);
  return snapshot;
};

/** Shared by all lanes: one that gives up ends it for the others. */
const missingOf = function* (files: SnapshotFiles, { manifest }: Snapshot): Generator<Chunk> {
  for (const chunk of manifest.chunks) if (!isHere(files, manifest.id, chunk)) yield chunk;
};

const isHere = (files: SnapshotFiles, id: string, chunk: Chunk): boolean => {
  const file = files.chunk(id, chunk.sha256);
  try {
    return existsSync(file) && unpackChunk(readFileSync(file), chunk).length > 0;
  } catch {
    return false;
  }
};
