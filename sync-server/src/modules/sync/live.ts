import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { answerJson, refuse, type Asked } from '../../http/answer.ts';
import { inStore } from '../../platform/postgres.ts';
import type { Server } from '../../server.ts';
import type { Principal } from '../devices/index.ts';
import { sessionOf } from './device-access.ts';
import { comeBackWithin, type PokeStreams } from './poke-streams.ts';
import { headIn } from './postgres-event-log.ts';

/** Opens an event stream for a device, from the head as it is now. */
export const live = async (
  c: Asked,
  server: Server,
  { who, streams }: { readonly who: Principal; readonly streams: PokeStreams },
): Promise<Response> => {
  const known = await inStore(server.sql, who, async (tx) => ({
    session: await sessionOf(tx, who),
    head: await headIn(tx, who),
  }));
  if (!known.session) return refuse(c, server, { type: 'CredentialsInvalid' });
  if (known.session.isRevoked) return refuse(c, server, { type: 'DeviceRevoked' });
  if (server.state.draining.signal.aborted)
    return refuse(c, server, { type: 'ServerBusy', retryAfter: comeBackWithin });
  if (c.req.method === 'HEAD') return answerJson(c, null);
  const { logId, pos } = known.head;
  const { outgoing } = c.env;
  const { headers } = c.body(null, 200, {
    'Content-Type': 'text/event-stream',
    'X-Accel-Buffering': 'no',
  });
  outgoing.setHeaders(headers);
  streams.open(outgoing, who.store, { log: logId, head: pos });
  return RESPONSE_ALREADY_SENT;
};
