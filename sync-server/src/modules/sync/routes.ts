import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { isShutOut, serve, type Answer, type Answered, type Call, type EventLog } from '@pos/sync';
import { Hono } from 'hono';
import { z } from 'zod';
import { answerJson, refuse, type Asked, type ServerEnv } from '../../http/answer.ts';
import { readAs } from '../../http/body.ts';
import type { Problem } from '../../http/problem.ts';
import { inStore } from '../../platform/postgres.ts';
import type { Server } from '../../server.ts';
import {
  authenticator,
  certificateFor,
  introduce,
  type Authenticated,
  type Principal,
} from '../devices/index.ts';
import { cloudPeer } from './cloud-peer.ts';
import { Crowd } from './crowd.ts';
import { sessionOf } from './device-access.ts';
import { live } from './live.ts';
import { news } from './news.ts';
import { PokeStreams } from './poke-streams.ts';
import { pushPlainly } from './push-plainly.ts';
import { settlePen } from './settle-pen.ts';

const calls = [
  'hello',
  'push',
  'pull',
  'branch',
  'adopt',
  'lease',
  'history',
] as const satisfies readonly Call[];
const zip = promisify(gzip);
const worthZipping = 1024;

type Done =
  | { readonly ok: true; readonly answer: Answer<Call>; readonly head: number }
  | { readonly ok: false; readonly problem: Problem };

/** The journal exchange, for every device of every store. */
export const syncRoutes = (server: Server): Hono<ServerEnv> => {
  const app = new Hono<ServerEnv>();
  const authenticate = authenticator(server);
  const whoAsks = async (c: Asked): Promise<Authenticated> => {
    const header = c.req.header('authorization');
    const who = authenticate(header);
    return who.ok || who.problem.type !== 'CredentialsInvalid' ? who : introduce(server, header);
  };
  const crowd = new Crowd();
  const streams = new PokeStreams(server);

  for (const call of calls) {
    app.post(`/v1/sync/${call}`, async (c) => {
      const who = await whoAsks(c);
      if (!who.ok) return refuse(c, server, who.problem);
      c.set('device', who.device);
      const done = await answerCall(c, server, crowd, { who: who.device, call });
      if (!done.ok) return refuse(c, server, done.problem);
      return answerZipped(
        c,
        call === 'hello' ? withCertificate(server, who.device, done.answer) : done.answer,
      );
    });
  }
  app.get('/v1/sync/live', async (c) => {
    const who = await whoAsks(c);
    if (!who.ok) return refuse(c, server, who.problem);
    c.set('device', who.device);
    return live(c, server, { who: who.device, streams });
  });
  return app;
};

interface Asking {
  readonly who: Principal;
  readonly call: Call;
}

/** A pull that finds nothing may wait, outside the crowd; then it is asked once more. */
const answerCall = async (
  c: Asked,
  server: Server,
  crowd: Crowd,
  { who, call }: Asking,
): Promise<Done> => {
  const body = await withPlace(crowd, () => readAs(c, z.unknown()));
  if (!body.ok) return body;
  const ask = (): Promise<Done> =>
    withPlace(crowd, () => doCall(server, { who, call }, body.value));
  if (call === 'adopt') await settlePen(server.sql, who);
  const done = await ask();
  if (!done.ok) return done;
  count(server, done.answer);
  if (call === 'push' || call === 'adopt') server.pokes.grown(who.store, done.head);
  const wait = call === 'pull' ? waitWanted(body.value, done.answer) : 0;
  if (wait === 0) return done;
  const isNews = await news(server, who.store, { head: done.head, seconds: wait });
  return isNews ? ask() : done;
};

const withPlace = async <Value>(
  crowd: Crowd,
  work: () => Promise<Value>,
): Promise<Value | Extract<Done, { readonly ok: false }>> => {
  using place = crowd.enter();
  return place ? await work() : { ok: false, problem: { type: 'ServerBusy', retryAfter: 2 } };
};

const doCall = async (server: Server, { who, call }: Asking, body: unknown): Promise<Done> => {
  const taken = call === 'push' ? await pushPlainly(server, who, body) : null;
  return taken ? { ok: true, ...taken } : inOneTransaction(server, who, call, body);
};

/** Who asks, whether they may, what they sent, what we keep: one transaction, in which only their store can be seen. */
const inOneTransaction = (
  server: Server,
  who: Principal,
  call: Call,
  body: unknown,
): Promise<Done> =>
  inStore(server.sql, who, async (tx) => {
    const session = await sessionOf(tx, who);
    if (!session) return refused({ type: 'CredentialsInvalid' });
    if (session.isRevoked && (call === 'pull' || call === 'history'))
      return refused({ type: 'DeviceRevoked' });
    const peer = cloudPeer(server, tx, { who, session, epoch: epochIn(body) });
    // Tills let tablets in and out, and tell it in the journal.
    const isTabletsPull = call === 'pull' && who.role === 'tablet';
    if (isTabletsPull && (await isShutOut(peer.log, who.device)))
      return refused({ type: 'DeviceRevoked' });
    const answered: Answered<Answer<Call>> = await serve(peer, who.device, call, body);
    if (!answered.ok) {
      const { code, retryAfter } = answered.refusal;
      return refused({ type: code, ...(retryAfter !== undefined && { retryAfter }) });
    }
    return { ok: true, answer: answered.answer, head: await headOf(answered.answer, peer.log) };
  });

/** As the answer has it: what came while it was made is news for whoever waits. */
const headOf = async (answer: Answer<Call>, log: EventLog): Promise<number> =>
  'head' in answer.log ? answer.log.head : (await log.head()).pos;

const refused = (problem: Problem): Done => ({ ok: false, problem });

const zEpoch = z.object({ epoch: z.int().positive().max(2_147_483_647) });

const epochIn = (body: unknown): number => {
  const read = zEpoch.safeParse(body);
  return read.success ? read.data.epoch : 1;
};

const zWait = z.object({ wait: z.int().nonnegative().max(25) });

const waitWanted = (body: unknown, answer: Answer<Call>): number => {
  const read = zWait.safeParse(body);
  const isEmpty = 'mode' in answer && answer.mode === 'page' && answer.runs.length === 0;
  return read.success && isEmpty ? read.data.wait : 0;
};

const count = ({ metrics }: Server, answer: Answer<Call>): void => {
  if (!('results' in answer)) return;
  for (const { state, code } of answer.results) metrics.countRun(code ?? state);
};

/** A hub believes a certificate for ninety days; whoever says hello gets a fresh one. */
const withCertificate = (server: Server, who: Principal, answer: Answer<Call>): object => ({
  ...answer,
  certificate: certificateFor(server, who),
});

const answerZipped = async (c: Asked, body: object): Promise<Response> => {
  const text = JSON.stringify(body);
  const wantsZip = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
  if (!wantsZip || text.length < worthZipping) return answerJson(c, body);
  const packed = new Uint8Array(await zip(text, { level: 3 }));
  return c.body(packed, 200, {
    'Content-Type': 'application/json; charset=UTF-8',
    'Content-Encoding': 'gzip',
    Vary: 'Accept-Encoding',
  });
};
