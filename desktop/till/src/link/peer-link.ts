import type { PeerView } from '@pos/api';
import { formatInstant, instant } from '@pos/kernel';
import {
  keepInSync,
  originOf,
  recallStream,
  Setback,
  type Admission,
  type Ask,
  type Client,
  type KeptInSync,
  type LoopClock,
  type Sealed,
  type SyncStatus,
} from '@pos/sync';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { chance, type Ids } from '../ids.ts';
import type { Journal } from '../journal.ts';
import type { Badge } from './badge.ts';
import { letGo } from './let-go.ts';
import { listenForPokes } from './pokes.ts';
import { postJson } from './post-json.ts';

const app = 'quay-till/1';
/** A line that ended is looked after soon, but not by all tills at once and not without a pause. */
const lookAgain = { ended: { least: 500, spread: 2500 }, silent: { least: 0, spread: 500 } };
const zRenewed = z.object({ certificate: z.string().optional() });

/** What every line of this till works with. */
export interface LinkParts {
  readonly badge: Badge;
  readonly journal: Journal;
  readonly admission: Admission;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Whom a line leads to. */
export interface LinkEnd {
  readonly level: Client['level'];
  /** Its address, without a slash at the end. */
  readonly url: () => string;
  /** Whom a pass must be made out to; asked again whenever the line was cut. */
  readonly audience: () => Promise<string> | string;
}

/** What the till does for its lines. */
export interface LinkOwner {
  /** Somebody has seen more of this till than it remembers. */
  readonly beginLife: (above: number) => void;
  /** Our certificate for a device that a peer does not know; `null` when we do not know it either. */
  readonly wordFor: (device: string) => string | null;
  /** What a line says of itself has changed. */
  readonly told: () => void;
}

/** One line of the till: to the cloud, or to a hub in the shop. Whatever becomes of it, no command waits for it. */
export class PeerLink {
  readonly #parts: LinkParts;
  readonly #end: LinkEnd;
  #loop: KeptInSync | null = null;
  #status: SyncStatus | null = null;
  #lastContact: number | null = null;
  #audience: string | null = null;
  #met: string | null = null;
  #lines = new AbortController();
  #isListening = false;
  #stopHearing = (): void => undefined;

  constructor(parts: LinkParts, end: LinkEnd) {
    this.#parts = parts;
    this.#end = end;
  }

  /** Who answered there last. */
  get met(): string | null {
    return this.#met;
  }

  view(): PeerView {
    const lastContact =
      this.#lastContact === null ? null : formatInstant(instant(this.#lastContact));
    if (this.#parts.badge.pairing === null)
      return { state: 'not-paired', lastContact: null, refusal: null };
    if (this.#status === null) return { state: 'never-connected', lastContact, refusal: null };
    if (this.#status.state === 'in-touch') return { state: 'in-touch', lastContact, refusal: null };
    const { error, state } = this.#status;
    return error instanceof Setback
      ? { state: 'refused', lastContact, refusal: error.code }
      : { state, lastContact, refusal: null };
  }

  start(owner: LinkOwner): void {
    const { journal, clock, badge } = this.#parts;
    // Who has not been let in has nothing to show.
    if (this.#loop || badge.pairing === null) return;
    const loop = keepInSync({
      client: this.#client(owner),
      clock: loopClock(clock),
      random: chance,
      resetTransport: () => this.#hangUp(),
      report: (status) => {
        this.#status = status;
        if (status.state === 'in-touch') {
          this.#listen();
          if (this.#end.level === 'cloud') void this.#vouch(status.refused, owner);
        }
        owner.told();
      },
    });
    this.#loop = loop;
    this.#stopHearing = journal.onGrown(loop.nudge);
  }

  /** What happened in a stream, as the peer has it. */
  recall(stream: string): Promise<readonly Sealed[]> {
    const { admission, badge } = this.#parts;
    if (badge.pairing === null) return Promise.resolve([]);
    return recallStream({ ask: this.#ask, admission }, stream);
  }

  async stop(): Promise<void> {
    this.#stopHearing();
    const ended = this.#loop?.stop();
    this.#loop = null;
    this.#status = null;
    this.#hangUp();
    await ended;
  }

  #client({ beginLife }: LinkOwner): Client {
    const { journal, admission, ids, clock } = this.#parts;
    const { level } = this.#end;
    return {
      peer: level,
      level,
      app,
      log: journal.log,
      origin: () => journal.origin,
      admission,
      ask: this.#ask,
      letGo,
      beginLife,
      newLogId: () => ids.next(clock.wall()),
      asksCloudItself: true,
      // What comes back to us of our own, after a disk came back from a copy, need not be sent: it came from there.
      took: (events) =>
        journal.log.raiseMarks(
          level,
          events
            .map(({ envelope }) => envelope)
            .filter(({ device }) => device === journal.origin.device),
        ),
    };
  }

  readonly #ask: Ask = async (call, request) => {
    const answer = await this.#post(`/v1/sync/${call}`, request);
    if (call === 'hello' && this.#end.level === 'cloud') this.#renew(answer);
    return { ok: true, answer };
  };

  async #post(path: string, body: object): Promise<unknown> {
    const { badge, clock } = this.#parts;
    const audience = await this.#whom();
    const { signal } = this.#lines;
    const post = () =>
      postJson(this.#end.url() + path, body, {
        authorization: badge.authorizationFor(audience),
        signal,
      });
    let answered = await post();
    if (!answered.ok && answered.code === 'PassExpired' && badge.setClock(audience, answered.time))
      answered = await post();
    this.#lastContact = clock.wall();
    if (answered.ok) return answered.body;
    // An address may have gone to another machine.
    if (answered.code === 'CredentialsInvalid') this.#audience = null;
    throw new Setback(answered.code, answered.retryAfter);
  }

  /** Tablets that were paired here while the cloud was away: it learns who they are, then takes what they wrote. */
  async #vouch(refused: ReadonlyMap<string, string>, { wordFor }: LinkOwner): Promise<void> {
    for (const [key, code] of refused) {
      const certificate = code === 'DeviceUnknown' ? wordFor(originOf(key).device) : null;
      if (certificate === null) continue;
      try {
        await this.#post('/v1/sync/vouch', { certificate });
        this.#loop?.nudge();
      } catch {
        // The next greeting is refused again, and we say it again.
      }
    }
  }

  async #whom(): Promise<string> {
    this.#audience ??= await this.#end.audience();
    this.#met = this.#audience;
    return this.#audience;
  }

  #renew(answer: unknown): void {
    const { certificate } = zRenewed.parse(answer);
    if (certificate !== undefined) this.#parts.badge.renew(certificate);
  }

  #listen(): void {
    if (this.#isListening || this.#audience === null) return;
    this.#isListening = true;
    const { signal } = this.#lines;
    const nudge = (): void => this.#loop?.nudge();
    const authorization = this.#parts.badge.authorizationFor(this.#audience);
    const heard = listenForPokes(`${this.#end.url()}/v1/sync/live`, authorization, {
      onPoke: nudge,
      signal,
    });
    void heard.then((how) => {
      this.#isListening = false;
      const { least, spread } = lookAgain[how];
      setTimeout(nudge, least + chance() * spread).unref();
    });
  }

  #hangUp(): void {
    this.#lines.abort();
    this.#lines = new AbortController();
    this.#audience = null;
  }
}

const loopClock = (clock: Clock): LoopClock => ({
  now: clock.elapsed,
  after: (milliseconds) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, milliseconds);
    return {
      done: promise,
      cancel: () => {
        clearTimeout(timer);
        resolve();
      },
    };
  },
});
