import { checkRun, readRequest, type Answer } from '@pos/sync';
import { z } from 'zod';
import { nodeCrypto } from '../../platform/crypto.ts';
import type { Server } from '../../server.ts';
import type { Principal } from '../devices/index.ts';
import { eventsIn, type HeadRow } from './append-events.ts';

export interface Taken {
  readonly answer: Answer<'push'>;
  readonly head: number;
}

/** One run, and the sender's own. Cheap to tell before a whole page is read. */
const zPlain = z.object({ runs: z.tuple([z.object({ device: z.string() })]) });

/**
 * What a device sends while it sells: a run of its own that goes on where its chain ends, in its latest session. It is
 * taken in one statement and one way to the database. `null`: it is not that plain, nothing was done, and the exchange
 * finds out what is to be said.
 */
export const pushPlainly = async (
  { sql, backups }: Pick<Server, 'sql' | 'backups'>,
  who: Principal,
  body: unknown,
): Promise<Taken | null> => {
  const plain = zPlain.safeParse(body);
  if (plain.data?.runs[0].device !== who.device) return null;
  const read = readRequest('push', body);
  const kept = backups.known(who);
  if (!read.ok || read.value.fence === null || kept === undefined) return null;
  const { fence, runs } = read.value;
  const checked = await checkRun(runs[0]!, {
    scope: who,
    crypto: nodeCrypto,
    keyOf: () => who.publicKey,
  });
  if (!checked.ok) return null;
  const { origin, sealed } = checked;
  const [log] = await sql<HeadRow[]>`
    SELECT * FROM push_events(${who.tenant}, ${who.store}, ${who.device}, ${who.publicKey}, ${fence}, ${eventsIn(sql, sealed)})`;
  if (!log) return null;
  const last = sealed.at(-1)!;
  return {
    answer: {
      log: { id: log.log_id },
      level: 'cloud',
      results: [{ ...origin, seq: last.envelope.seq, hash: last.hash, state: 'ok' }],
      kept: kept === null ? {} : { backup: kept },
    },
    head: log.head,
  };
};
