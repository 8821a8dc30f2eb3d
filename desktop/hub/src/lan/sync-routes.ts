import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Answer, Call, Certificate } from '@pos/sync';
import type { Lan } from '@pos/till';
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { answerJson, type HubEnv } from '../http/answer.ts';
import type { Hub } from '../hub.ts';
import { readSyncBody } from './sync-body.ts';
import { refuseSync } from './sync-problem.ts';

/** What a hub answers of the protocol; only the cloud adopts. */
const calls = [
  'hello',
  'push',
  'pull',
  'branch',
  'lease',
  'history',
] as const satisfies readonly Call[];
const zip = promisify(gzip);
const worthZipping = 1024;
const zWait = z.object({ wait: z.int().nonnegative().max(25) });

/** The journal exchange with the other devices of the shop: the same addresses as the cloud's, without any internet. */
export const syncRoutes = (hub: Hub): Hono<HubEnv> => {
  const app = new Hono<HubEnv>();
  const { lan } = hub.till;

  app.get('/v1/sync/who', (c) => answerJson(c, lan.who));
  for (const call of calls) {
    app.post(`/v1/sync/${call}`, async (c) => {
      const who = lan.authenticate(c.req.header('authorization'));
      if (!who.ok) return refuseSync(c, hub, who.code);
      if ((call === 'pull' || call === 'history') && lan.isShutOut(who.device))
        return refuseSync(c, hub, 'DeviceRevoked');
      const body = await readSyncBody(c.env.incoming);
      if (!body.ok) return refuseSync(c, hub, body.code);
      const answered = await answerWaiting(lan, { who: who.device, call, body: body.value });
      return answered.ok
        ? answerZipped(c, answered.answer)
        : refuseSync(c, hub, answered.refusal.code, answered.refusal.retryAfter);
    });
  }
  app.get('/v1/sync/live', (c) => {
    const who = lan.authenticate(c.req.header('authorization'));
    if (!who.ok) return refuseSync(c, hub, who.code);
    if (lan.isShutOut(who.device)) return refuseSync(c, hub, 'DeviceRevoked');
    const stream = hub.state.draining ? null : hub.pokes.open();
    if (!stream) return refuseSync(c, hub, 'ServerBusy', 2);
    return c.body(stream, 200, { 'Content-Type': 'text/event-stream' });
  });
  return app;
};

interface Asking {
  readonly who: Certificate;
  readonly call: Call;
  readonly body: unknown;
}

/** A pull that finds nothing may wait; then it is asked once more. */
const answerWaiting = async (lan: Lan, { who, call, body }: Asking): ReturnType<Lan['answer']> => {
  const before = lan.head.head;
  const answered = await lan.answer(who, call, body);
  const seconds = answered.ok && isEmptyPage(answered.answer) ? waitIn(body) : 0;
  if (seconds === 0) return answered;
  return (await hasGrown(lan, before, seconds)) ? lan.answer(who, call, body) : answered;
};

const waitIn = (body: unknown): number => zWait.safeParse(body).data?.wait ?? 0;

const isEmptyPage = (answer: Answer<Call>): boolean =>
  'mode' in answer && answer.mode === 'page' && answer.runs.length === 0;

const hasGrown = (lan: Lan, before: number, seconds: number): Promise<boolean> =>
  new Promise((resolve) => {
    const finish = (grown: boolean): void => {
      clearTimeout(timer);
      stop();
      resolve(grown);
    };
    const timer = setTimeout(() => finish(false), seconds * 1000);
    const stop = lan.onGrown(() => finish(true));
    if (lan.head.head !== before) finish(true);
  });

const answerZipped = async (c: Context<HubEnv>, body: object): Promise<Response> => {
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
