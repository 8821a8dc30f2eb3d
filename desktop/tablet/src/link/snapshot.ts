import { idOf } from '@pos/domain';
import { id } from '@pos/kernel';
import {
  problemWith,
  rowsIn,
  unseal,
  zSnapshot,
  type Admission,
  type Chunk,
  type Sealed,
} from '@pos/sync';
import { browserCrypto } from '../device/browser-crypto.ts';
import type { Beginning } from '../log/begin-anew.ts';

/** Asks for what stands below `/v1/sync/snapshot`. */
export type Fetch = (path: string) => Promise<Response>;

/** What came is not what its maker signed, or not of this shop: nothing of it is used. */
class SnapshotUnfit extends Error {
  override readonly name = 'SnapshotUnfit';
}

/**
 * What a peer's snapshot holds for a tablet: the events of everything that is still at work. The rows that stand for
 * the rest are for tills. `null`: the peer keeps none.
 */
export const snapshotFrom = async (
  peer: string,
  ask: Fetch,
  { scope, keyOf }: Pick<Admission, 'scope' | 'keyOf'>,
): Promise<Beginning | null> => {
  const answer = await ask('');
  if (answer.status === 404) return null;
  const read = zSnapshot.safeParse(await answer.json());
  if (!answer.ok || !read.success) throw new SnapshotUnfit('what came is no snapshot');
  const { manifest, by } = read.data;
  const events: Sealed[] = [];
  for (const chunk of manifest.chunks)
    if (chunk.table === 'event') events.push(...(await eventsOf(ask, chunk)));
  if (
    events.some(
      ({ envelope: { tenant, store } }) => tenant !== scope.tenant || store !== scope.store,
    )
  )
    throw new SnapshotUnfit('it holds an event of another shop');
  const byMaker = events.filter(({ envelope }) => envelope.device === by);
  const problem = problemWith(read.data, (await keyOf(by, byMaker)) ?? '', browserCrypto);
  if (problem !== null) throw new SnapshotUnfit(problem);
  return {
    heads: manifest.heads.map((head) => ({ ...head, device: id<'DeviceId'>(head.device) })),
    events: ofUse(events),
    cursor: { peer, logId: manifest.log.id, pos: manifest.log.pos },
  };
};

const eventsOf = async (ask: Fetch, chunk: Chunk): Promise<readonly Sealed[]> => {
  const packed = await ask(`/${chunk.sha256}`);
  if (!packed.ok || packed.body === null)
    throw new SnapshotUnfit('another one took its place while it was fetched');
  const text = await new Response(packed.body.pipeThrough(new DecompressionStream('gzip'))).text();
  const rows = browserCrypto.hash(text) === chunk.sha256 ? rowsIn(text, chunk) : null;
  if (!rows) throw new SnapshotUnfit(`its chunk ${chunk.sha256} is not the one that was announced`);
  return rows.map(({ raw, sig }) => {
    const event = unseal(
      { raw: String(raw), sig: sig === null ? null : String(sig) },
      browserCrypto,
    );
    if (!event.ok) throw new SnapshotUnfit(`it holds something that is no event: ${event.problem}`);
    return event.sealed;
  });
};

/** Years of cash sessions, and of dishes of orders that are done with, are of no use to a waiter. */
const ofUse = (events: readonly Sealed[]): readonly Sealed[] => {
  const streams = new Set(events.map(({ envelope }) => envelope.stream));
  return events.filter(({ envelope: { stream } }) => {
    if (stream.startsWith('cash-session/')) return false;
    return !stream.startsWith('kitchen-ticket/') || streams.has(`order/${idOf(stream)}`);
  });
};
