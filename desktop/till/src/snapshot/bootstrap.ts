import { existsSync } from 'node:fs';
import { cloudAudience } from '@pos/sync';
import type { Clock } from '../clock.ts';
import { openDataFolder, type KeyStores } from '../folder/data-folder.ts';
import { plainKeys } from '../folder/key-store.ts';
import { lockFolder } from '../folder/single-writer.ts';
import type { Ids } from '../ids.ts';
import { Badge } from '../link/badge.ts';
import { whoIsAt } from '../link/hub-links.ts';
import { readPairing } from '../link/pairing.ts';
import { signerFrom } from '../node-crypto.ts';
import { fetchSnapshot } from './fetch-snapshot.ts';
import { foundJournal } from './found-journal.ts';
import type { SnapshotDoor } from './snapshot-door.ts';
import { SnapshotFiles } from './snapshot-files.ts';

export type Bootstrapped =
  /** Its journal is there already, or it has a shop of its own. */
  | { readonly state: 'not-needed' }
  | { readonly state: 'done' }
  /** Nobody had a snapshot that could be used: the whole journal comes by the line. Why, if somebody had one. */
  | { readonly state: 'read-everything'; readonly problem: string | null };

/**
 * Gives a till that has joined a shop the shop as it stands, before its first start: years of events need not be read.
 * Nothing depends on it. What it cannot have, it reads event by event.
 */
export const bootstrap = async ({
  folder: path,
  clock,
  ids,
  keys = [plainKeys],
  hubs = [],
}: {
  readonly folder: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly keys?: KeyStores;
  /** Addresses of other tills of the shop, which are asked first: they are near. */
  readonly hubs?: readonly string[];
}): Promise<Bootstrapped> => {
  const lock = lockFolder(path);
  try {
    const pairing = readPairing(path);
    const newId = (): string => ids.next(clock.wall());
    const folder = openDataFolder(path, newId, keys);
    if (!pairing?.joined || existsSync(folder.journal)) return { state: 'not-needed' };
    const { device, privateKey } = folder.identity;
    const signer = signerFrom(privateKey);
    const badge = new Badge({ folder: path, pairing, device, signer, clock });
    const files = new SnapshotFiles(path);
    let problem: string | null = null;
    for (const [url, audience] of [
      ...hubs.map((hub) => [hub, async () => (await whoIsAt(hub)).device] as const),
      [pairing.server, () => cloudAudience] as const,
    ]) {
      try {
        const snapshot = await fetchSnapshot(doorAt(url, await audience(), badge), files);
        if (!snapshot) continue;
        foundJournal(folder, { snapshot, files, newId });
        files.keepOnly([snapshot.manifest.id]);
        return { state: 'done' };
      } catch (error) {
        problem = error instanceof Error ? error.message : String(error);
      }
    }
    return { state: 'read-everything', problem };
  } finally {
    lock.release();
  }
};

export const doorAt = (url: string, audience: string, badge: Badge): SnapshotDoor => ({
  url,
  authorization: () => badge.authorizationFor(audience),
  setClock: (time) => badge.setClock(audience, time),
});
