import { z } from 'zod';
import { zHash, zId, zPosition } from '../unseal.ts';
import { hardLimits } from './limits.ts';
import { zRun } from './run.ts';
import { zOriginKey, zVector } from './vector.ts';

const zLog = z.object({
  id: z.string().min(1).max(200),
  head: z.int().nonnegative(),
  floor: z.int().nonnegative(),
});
const zRuns = z.array(zRun).max(hardLimits.runsPerRequest);
const zHave = z.record(zOriginKey, z.int().nonnegative());
const zLevel = z.enum(['hub', 'cloud']);

/** What else is said about where events are, so that a tablet without internet still knows. */
const zKept = z.object({
  /** What the cloud has, as far as this peer knows. */
  cloud: zHave.optional(),
  /** What the oldest backup has from which the cloud could be restored. */
  backup: zHave.optional(),
});

/** Every call of the protocol with its request and its answer: `POST /v1/sync/<name>`, on hub and cloud alike. */
export const calls = {
  /** Who are you, what do you have, is it what I have? */
  hello: {
    request: z.object({
      proto: z.array(z.int().positive()).min(1).max(20),
      app: z.string().max(100),
      device: zId,
      epoch: zPosition,
      have: zVector,
      /** What you once confirmed to have: if you have less now, you came back from a copy. */
      confirmed: zHave,
    }),
    answer: z.object({
      proto: z.int().positive(),
      log: zLog,
      level: zLevel,
      time: z.string().max(40),
      heads: zVector,
      /** Origins of `have` of which I hold another history. */
      disputed: z.array(zOriginKey),
      fence: z.string().max(100).nullable(),
      /** The cloud's word for the caller, renewed: a hub believes it without any internet. */
      certificate: z.string().max(1000).optional(),
      kept: zKept,
    }),
  },
  push: {
    request: z.object({ fence: z.string().max(100).nullable(), runs: zRuns.min(1) }),
    answer: z.object({
      log: z.object({ id: z.string() }),
      level: zLevel,
      results: z.array(
        z.object({
          device: zId,
          epoch: zPosition,
          /** What I have of this origin now, whatever you sent. */
          seq: z.int().nonnegative(),
          hash: zHash,
          state: z.enum(['ok', 'gap', 'fork', 'refused']),
          code: z.string().optional(),
        }),
      ),
      kept: zKept,
    }),
  },
  pull: {
    request: z.object({
      /** The log that `after` is a position of; without one, `have` says what I have. */
      log: z.string().max(200).nullable(),
      after: z.int().nonnegative(),
      have: zVector.optional(),
      /** How far I have my own life: what stands before that in a page need not travel back to me. */
      own: z.object({ epoch: z.int().positive(), seq: z.int().nonnegative() }).optional(),
      events: z.int().positive().max(10_000),
      /** How many seconds to wait for something new. */
      wait: z.int().nonnegative().max(25),
    }),
    answer: z.discriminatedUnion('mode', [
      z.object({
        mode: z.literal('page'),
        log: zLog,
        from: z.int().nonnegative(),
        next: z.int().nonnegative(),
        runs: zRuns,
        /** How many of the caller's own stand in the page and did not travel. */
        left: z.int().nonnegative().optional(),
        kept: zKept,
      }),
      z.object({
        mode: z.literal('catch-up'),
        log: zLog,
        runs: zRuns,
        /** How many events that is: half a page must not pass for a whole one. */
        events: z.int().nonnegative(),
        /** Where reading goes on by position; only when nothing is missing any more. */
        next: z.int().nonnegative().nullable(),
        kept: zKept,
      }),
      /** Your positions are not of this log: say what you have. */
      z.object({ mode: z.literal('other-log'), log: zLog }),
    ]),
  },
  /** Where did our histories of this origin part, and how does yours go on? */
  branch: {
    request: z.object({
      device: zId,
      epoch: zPosition,
      probes: z.array(z.tuple([zPosition, z.string().max(16)])).max(200),
    }),
    answer: z.object({
      log: zLog,
      /** The highest probe whose hash is mine too; 0 when none is. */
      agreed: z.int().nonnegative(),
      run: zRun.nullable(),
    }),
  },
  /** Events that lost their place: keep what they say, in a chain of your own. */
  adopt: {
    request: z.object({ runs: zRuns.min(1) }),
    answer: z.object({
      log: z.object({ id: z.string() }),
      adopted: z.int().nonnegative(),
      known: z.int().nonnegative(),
    }),
  },
  /** What happened in a stream that I have dropped, or that was before my time? */
  history: {
    request: z.object({ stream: z.string().min(1).max(200) }),
    answer: z.object({
      log: z.object({ id: z.string() }),
      /** Each up to the signature that vouches for it, so that there may be more in it than was asked for. */
      runs: zRuns,
    }),
  },
  /** Is somebody else at this table? `seconds: 0` gives a lease back. */
  lease: {
    request: z.object({
      stream: z.string().min(1).max(200),
      seconds: z.int().nonnegative().max(120),
    }),
    answer: z.object({
      log: z.object({ id: z.string() }),
      granted: z.boolean(),
      /** How long it lasts, for whoever holds it. */
      seconds: z.int().nonnegative(),
      holder: zId.nullable(),
    }),
  },
};

export const protocols: readonly number[] = [1];

export type Kept = z.infer<typeof zKept>;
export type Call = keyof typeof calls;
export type Request<Name extends Call> = z.infer<(typeof calls)[Name]['request']>;
export type Answer<Name extends Call> = z.infer<(typeof calls)[Name]['answer']>;
/** Events that anybody may lose, in a stream of their own: `GET /v1/sync/live`. */
export const zPoke = z.union([
  z.object({ log: z.string(), head: z.int().nonnegative() }),
  z.object({ bye: z.object({ retryAfter: z.number().nonnegative() }) }),
]);
export type Poke = z.infer<typeof zPoke>;

export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: string };

export const readRequest = <Name extends Call>(name: Name, body: unknown): Read<Request<Name>> =>
  readAs<Request<Name>>(calls[name].request, body);

/** An answer that does not fit moves nothing: the caller tries again later. */
export const readAnswer = <Name extends Call>(name: Name, body: unknown): Read<Answer<Name>> =>
  readAs<Answer<Name>>(calls[name].answer, body);

const readAs = <Value>(schema: z.ZodType, body: unknown): Read<Value> => {
  const read = schema.safeParse(body);
  return read.success
    ? { ok: true, value: read.data as Value }
    : { ok: false, problem: z.prettifyError(read.error) };
};
