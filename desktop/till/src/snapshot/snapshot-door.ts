import { syncRefusalCodes, zSnapshot, type Snapshot } from '@pos/sync';
import { z } from 'zod';
import { SnapshotUnfit } from './snapshot-files.ts';

/** A peer that keeps snapshots, and how we show it who we are. */
export interface SnapshotDoor {
  /** Without a slash at the end. */
  readonly url: string;
  readonly authorization: () => string;
  /** Its clock, where ours was not believed; `false` when it told none. */
  readonly setClock: (time: string | undefined) => boolean;
}

const patience = 20_000;
const zMissing = z.object({ missing: z.array(z.string()) });
const zProblem = z.object({ code: z.enum(syncRefusalCodes), time: z.string().optional() });

/** `null`: it has none. */
export const snapshotAt = async (door: SnapshotDoor): Promise<Snapshot | null> => {
  const response = await knock(door, '');
  if (response.status === 404) return null;
  const read = zSnapshot.safeParse(await response.json());
  if (!response.ok || !read.success) throw new SnapshotUnfit('what came is no snapshot');
  return read.data;
};

/** `null`: the peer has another snapshot by now. */
export const chunkAt = async (door: SnapshotDoor, sha256: string): Promise<Buffer | null> => {
  const response = await knock(door, `/${sha256}`);
  if (response.ok) return Buffer.from(await response.arrayBuffer());
  await response.body?.cancel();
  return null;
};

/** Which of its chunks are still to be brought; `null`: the peer does not hold all its events yet, or wants none. */
export const offerTo = async (
  door: SnapshotDoor,
  snapshot: Snapshot,
): Promise<readonly string[] | null> => {
  const response = await knock(door, '', { method: 'POST', body: JSON.stringify(snapshot) });
  const read = zMissing.safeParse(await response.json());
  return response.ok && read.success ? read.data.missing : null;
};

export const bringTo = async (
  door: SnapshotDoor,
  sha256: string,
  packed: Uint8Array<ArrayBuffer>,
): Promise<boolean> => {
  const response = await knock(door, `/${sha256}`, { method: 'PUT', body: packed });
  await response.body?.cancel();
  return response.ok;
};

const knock = async (
  door: SnapshotDoor,
  path: string,
  init: RequestInit = {},
): Promise<Response> => {
  const ask = (): Promise<Response> =>
    fetch(`${door.url}/v1/sync/snapshot${path}`, {
      ...init,
      headers: { authorization: door.authorization() },
      signal: AbortSignal.timeout(patience),
    });
  const response = await ask();
  if (response.status !== 401) return response;
  const read = zProblem.safeParse(await response.json());
  return read.success && read.data.code === 'PassExpired' && door.setClock(read.data.time)
    ? ask()
    : new Response(JSON.stringify(read.data ?? {}), { status: 401 });
};
