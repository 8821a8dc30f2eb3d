import {
  keepInSync,
  pokeRhythm,
  readPokes,
  Setback,
  syncRefusalCodes,
  type Ask,
  type Client,
  type KeptInSync,
  type LoopClock,
  type SyncStatus,
} from '@pos/sync';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { chance } from '../ids.ts';
import { StorageFull } from '../storage/storage-full.ts';
import type { Beginning } from '../log/begin-anew.ts';
import type { Badge } from './badge.ts';
import { snapshotFrom, type Fetch } from './snapshot.ts';

const deadline = 20_000;
const zProblem = z.object({ code: z.enum(syncRefusalCodes), time: z.string().optional() });
const zRenewed = z.object({ certificate: z.string().optional() });

export interface LineParts {
  readonly badge: Badge;
  readonly client: Omit<Client, 'ask' | 'peer' | 'level' | 'app' | 'takeSnapshot'>;
  readonly beginAnew: (beginning: Beginning) => Promise<boolean>;
  readonly clock: Clock;
  readonly told: () => void;
}

/** The other end of a line. */
export interface LineEnd {
  readonly url: string;
  readonly level: Client['level'];
  /** To whom a pass is made out; asked again after every break, for an address may go to another machine. */
  readonly audience: (signal: AbortSignal) => Promise<string>;
}

/** One line of the tablet, to a till or to the cloud. Any number of them does no harm, and one is enough. */
export class Line {
  readonly #end: LineEnd;
  readonly #parts: LineParts;
  readonly #loop: KeptInSync;
  #status: SyncStatus | null = null;
  #audience: string | null = null;
  #connections = new AbortController();
  #isListening = false;

  constructor(end: LineEnd, parts: LineParts) {
    this.#end = end;
    this.#parts = parts;
    const { level } = end;
    this.#loop = keepInSync({
      client: {
        ...parts.client,
        peer: level,
        level,
        app: 'quay-tablet/1',
        ask: this.#ask,
        takeSnapshot: this.#takeSnapshot,
      },
      clock: loopClock(parts.clock),
      random: chance,
      resetTransport: () => this.#hangUp(),
      report: (status) => {
        this.#status = status;
        if (status.state === 'in-touch') void this.#listen();
        parts.told();
      },
    });
  }

  /** Whoever answers is in touch, also when there is no room here for the answer. */
  get isInTouch(): boolean {
    const status = this.#status;
    if (status === null || status.state === 'in-touch') return status !== null;
    return status.error instanceof StorageFull;
  }

  /** Who is at the other end, as far as it is known. */
  get peer(): string | null {
    return this.#audience;
  }

  /** Why it says no; `null` when it does not. */
  get refusal(): string | null {
    const status = this.#status;
    if (status === null || status.state === 'in-touch') return null;
    return status.error instanceof Setback ? status.error.code : null;
  }

  nudge(): void {
    this.#loop.nudge();
  }

  async stop(): Promise<void> {
    const ended = this.#loop.stop();
    this.#hangUp();
    await ended;
  }

  readonly #ask: Ask = async (call, request) => {
    const audience = await this.#whom();
    const post = (): Promise<Response> =>
      this.#fetch(call, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
      });
    let response = await post();
    let body: unknown = await response.json();
    if (!response.ok && this.#parts.badge.setClock(audience, zProblem.safeParse(body).data?.time)) {
      response = await post();
      body = await response.json();
    }
    if (response.ok) {
      const { certificate } = zRenewed.parse(body);
      if (call === 'hello' && certificate !== undefined) await this.#parts.badge.renew(certificate);
      return { ok: true, answer: body };
    }
    const { code } = zProblem.parse(body);
    // An address may have gone to another machine.
    if (code === 'CredentialsInvalid') this.#audience = null;
    throw new Setback(code);
  };

  async #whom(): Promise<string> {
    return (this.#audience ??= await this.#end.audience(this.#connections.signal));
  }

  async #fetch(what: string, { headers, ...init }: RequestInit = {}): Promise<Response> {
    const authorization = await this.#parts.badge.authorizationFor(await this.#whom());
    return fetch(`${this.#end.url}/v1/sync/${what}`, {
      ...init,
      signal: AbortSignal.any([this.#connections.signal, AbortSignal.timeout(deadline)]),
      headers: { ...headers, authorization },
    });
  }

  readonly #takeSnapshot = async (): Promise<boolean> => {
    const { client, beginAnew } = this.#parts;
    const ask: Fetch = async (path) => this.#fetch(`snapshot${path}`);
    const beginning = await snapshotFrom(this.#end.level, ask, client.admission);
    return beginning !== null && beginAnew(beginning);
  };

  async #listen(): Promise<void> {
    if (this.#isListening || this.#audience === null) return;
    this.#isListening = true;
    const silent = new AbortController();
    let timer = setTimeout(() => silent.abort(), pokeRhythm.silenceMs);
    try {
      const response = await fetch(`${this.#end.url}/v1/sync/live`, {
        headers: { authorization: await this.#parts.badge.authorizationFor(this.#audience) },
        signal: AbortSignal.any([this.#connections.signal, silent.signal]),
      });
      const pieces = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      const isPoked = readPokes();
      for (let piece = await pieces?.read(); piece && !piece.done; piece = await pieces?.read()) {
        clearTimeout(timer);
        timer = setTimeout(() => silent.abort(), pokeRhythm.silenceMs);
        if (isPoked(piece.value)) this.#loop.nudge();
      }
    } catch {
      // The line is gone: the exchange finds out for itself.
    } finally {
      clearTimeout(timer);
      this.#isListening = false;
      const pause = silent.signal.aborted ? 0 : 500 + chance() * 1000;
      setTimeout(() => this.#loop.nudge(), pause);
    }
  }

  #hangUp(): void {
    this.#connections.abort();
    this.#connections = new AbortController();
    this.#audience = null;
  }
}

const loopClock = ({ elapsed }: Clock): LoopClock => ({
  now: elapsed,
  after: (milliseconds) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, milliseconds);
    const cancel = (): void => {
      clearTimeout(timer);
      resolve();
    };
    return { done: promise, cancel };
  },
});
