import { streamOf, type ShopEvent } from '@pos/domain';
import { formatInstant, id, instant, type DeviceId } from '@pos/kernel';
import { seal } from '@pos/sync';
import { nodeCrypto } from '../../platform/crypto.ts';
import { inStore, type Scope } from '../../platform/postgres.ts';
import type { Server } from '../../server.ts';
import { penOf } from './device-access.ts';
import { PostgresEventLog } from './postgres-event-log.ts';
import { settlePen } from './settle-pen.ts';

/** How often somebody else may write to our own chain while we do. */
const attempts = 10;

/** What an operator does to a device, told to its shop as an event of ours: hubs without any internet learn it from each other. */
export const tellStore = async (
  server: Server,
  scope: Scope,
  { device, event }: { readonly device: DeviceId; readonly event: ShopEvent },
): Promise<void> => {
  await settlePen(server.sql, scope);
  for (let attempt = 0; attempt < attempts; attempt += 1)
    if (await written(server, scope, { device, event })) return;
  throw new Error(`the journal of ${scope.store} has not taken ${event.type}`);
};

const written = async (
  { sql, clock, ids, keys, pokes }: Server,
  scope: Scope,
  { device, event }: { readonly device: DeviceId; readonly event: ShopEvent },
): Promise<boolean> => {
  const head = await inStore(sql, scope, async (tx) => {
    const log = new PostgresEventLog((work) => work(tx), scope);
    const { sealed } = seal(
      {
        head: await log.headOf(await penOf(tx, scope)),
        lam: (await log.head()).lam,
        author: scope,
      },
      {
        command: id<'CommandId'>(ids.next(clock.wall())),
        at: formatInstant(instant(clock.wall())),
        off: null,
        offAge: null,
        by: null,
        approvedBy: null,
        cause: null,
        training: false,
      },
      [{ stream: streamOf('device', device), events: [event] }],
      { crypto: nodeCrypto, signer: keys.signer },
    );
    const results = await log.append(sealed);
    return results.every(({ state }) => state === 'ok') ? (await log.head()).pos : null;
  });
  if (head !== null) pokes.grown(scope.store, head);
  return head !== null;
};
