import { Setback, type Client } from './client.ts';
import { exchange, type Step } from './exchange.ts';

/** Time as a loop needs it: steady milliseconds, never the wall clock. */
export interface LoopClock {
  readonly now: () => number;
  /** Resolves after so many milliseconds, or at once when cancelled. */
  readonly after: (milliseconds: number) => { readonly done: Promise<void>; cancel: () => void };
}

export type SyncStatus =
  | {
      readonly state: 'in-touch';
      readonly caughtUp: boolean;
      /** Origins whose events one of us will not have from the other, each with its code. */
      readonly refused: ReadonlyMap<string, string>;
    }
  | {
      /** `stuck`: for minutes, so that a person should know. */
      readonly state: 'away' | 'stuck';
      /** Since when, on the loop's clock. */
      readonly since: number;
      readonly error: unknown;
    };

export interface LoopParts {
  readonly client: Client;
  readonly clock: LoopClock;
  readonly random: () => number;
  /** Closes every connection: one that looks alive may be dead. */
  readonly resetTransport: () => void;
  readonly report: (status: SyncStatus) => void;
}

/** How long things may take, in milliseconds. */
export const patience = {
  answer: 20_000,
  /** Nobody poked us: look for ourselves. */
  idle: 30_000,
  /** What was learned at a greeting may have changed behind our back: at a hub, in a log that came back from a copy. */
  view: 30_000,
  firstRetry: 1000,
  /** Nobody answers: asking costs nobody anything, and ten seconds after the line is back all has to be equal. */
  longestSilence: 5000,
  /** Somebody answers, and says no: whoever has too much to do is left alone. */
  longestRetry: 60_000,
  /** Without progress: tear the connections down. */
  watchdog: 60_000,
  stuck: 300_000,
};

export interface KeptInSync {
  /** Something was written here, or a peer has something new: do not wait. */
  readonly nudge: () => void;
  readonly stop: () => Promise<void>;
}

/** Speaks with one peer for as long as the program runs. Whatever goes wrong, it tries again; it never gives up. */
export const keepInSync = ({
  client,
  clock,
  random,
  resetTransport,
  report,
}: LoopParts): KeptInSync => {
  const patient: Client = { ...client, ask: withDeadline(client.ask, clock) };
  let stopped = false;
  let nudged = false;
  let wake = (): void => undefined;

  const rest = async (milliseconds: number, mayBeWoken: boolean): Promise<void> => {
    if (stopped || (mayBeWoken && nudged)) return;
    const timer = clock.after(milliseconds);
    wake = () => {
      if (stopped || mayBeWoken) timer.cancel();
    };
    await timer.done;
  };

  const loop = async (): Promise<void> => {
    let step: Step = { view: null, more: true };
    let failures = 0;
    let progressAt = clock.now();
    let greetedAt = clock.now();
    while (!stopped) {
      nudged = false;
      try {
        const { view } = step;
        if (!view) greetedAt = clock.now();
        step = await exchange(patient, view);
        failures = 0;
        progressAt = clock.now();
        const refused = view?.refused ?? new Map<string, string>();
        report({ state: 'in-touch', caughtUp: !step.more, refused });
        if (step.more) continue;
        await rest(patience.idle, true);
        if (clock.now() - greetedAt >= patience.view) step = { view: null, more: true };
      } catch (error) {
        step = { view: null, more: true };
        const quietFor = clock.now() - progressAt;
        if (quietFor >= patience.watchdog) resetTransport();
        const state = quietFor >= patience.stuck ? 'stuck' : 'away';
        report({ state, since: progressAt, error });
        await rest(retryDelay(error, failures, random), false);
        failures += 1;
      }
    }
  };

  const ended = loop();
  return {
    nudge: () => {
      nudged = true;
      wake();
    },
    stop: async () => {
      stopped = true;
      wake();
      await ended;
    },
  };
};

/** Full jitter: after a restart of the server, two thousand tills come back spread over the whole delay. */
export const retryDelay = (error: unknown, failures: number, random: () => number): number => {
  const isAnswered = error instanceof Setback;
  const longest = isAnswered ? patience.longestRetry : patience.longestSilence;
  const most = Math.min(longest, patience.firstRetry * 2 ** Math.min(failures, 10));
  const asked = isAnswered ? (error.retryAfter ?? 0) * 1000 : 0;
  return asked + random() * most;
};

/** An answer that does not come is a failure like any other: no loop waits for ever. */
const withDeadline =
  (ask: Client['ask'], clock: LoopClock): Client['ask'] =>
  async (call, request) => {
    const timer = clock.after(patience.answer);
    const late = timer.done.then(() => {
      throw new Error(`no answer to ${call} within ${patience.answer} ms`);
    });
    // Cancelling ends the timer too; nobody listens to it then.
    late.catch(() => undefined);
    try {
      return await Promise.race([ask(call, request), late]);
    } finally {
      timer.cancel();
    }
  };
