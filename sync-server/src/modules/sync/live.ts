import { pokeRhythm, type Poke } from '@pos/sync';
import { answerJson, refuse, type Asked } from '../../http/answer.ts';
import { inStore } from '../../platform/postgres.ts';
import type { Server } from '../../server.ts';
import type { Principal } from '../devices/index.ts';
import { sessionOf } from './device-access.ts';
import { headIn } from './postgres-event-log.ts';

/** Whoever has read nothing for so many breaths is gone without a word. */
const mostUnread = 5;
/** Devices come back at different moments after a restart, not all at once. */
const comeBackWithin = 10;

/**
 * An event stream that only says how far the log has come. The newest word replaces one that was not sent yet, so a
 * slow reader costs nothing; one that takes nothing at all is dropped.
 */
export const live = async (c: Asked, server: Server, who: Principal): Promise<Response> => {
  if (server.state.draining.signal.aborted)
    return refuse(c, server, { type: 'ServerBusy', retryAfter: comeBackWithin });
  const known = await inStore(server.sql, who, async (tx) => ({
    session: await sessionOf(tx, who),
    head: await headIn(tx, who),
  }));
  if (!known.session) return refuse(c, server, { type: 'CredentialsInvalid' });
  if (known.session.isRevoked) return refuse(c, server, { type: 'DeviceRevoked' });
  if (c.req.method === 'HEAD') return answerJson(c, null);
  const { logId, pos } = known.head;
  return new Response(pokeStream(server, who.store, { log: logId, head: pos }), {
    headers: { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' },
  });
};

const utf8 = new TextEncoder();
const said = (poke: Poke): Uint8Array => utf8.encode(`data: ${JSON.stringify(poke)}\n\n`);
const breath = utf8.encode(': \n\n');

const pokeStream = (
  { pokes, state }: Server,
  store: string,
  { log, head }: { readonly log: string; readonly head: number },
): ReadableStream<Uint8Array> => {
  const { signal } = state.draining;
  let told = -1;
  let newest = head;
  let unread = 0;
  let end = (): void => {};
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        const timer = setInterval(() => {
          unread = (controller.desiredSize ?? 0) > 0 ? 0 : unread + 1;
          if (unread > mostUnread) controller.error(new Error('the listener is gone'));
          else if (unread === 0) controller.enqueue(breath);
          if (unread > mostUnread) end();
        }, pokeRhythm.breathMs);
        const leave = (): void => {
          controller.enqueue(said({ bye: { retryAfter: comeBackWithin } }));
          end();
          controller.close();
        };
        const unsubscribe = pokes.subscribe(store, (now) => {
          newest = now;
          if (newest === told || (controller.desiredSize ?? 0) <= 0) return;
          told = newest;
          controller.enqueue(said({ log, head: newest }));
        });
        end = () => {
          clearInterval(timer);
          unsubscribe();
          signal.removeEventListener('abort', leave);
        };
        signal.addEventListener('abort', leave);
      },
      pull: (controller) => {
        if (newest === told) return;
        told = newest;
        controller.enqueue(said({ log, head: newest }));
      },
      cancel: () => end(),
    },
    { highWaterMark: 4 },
  );
};
