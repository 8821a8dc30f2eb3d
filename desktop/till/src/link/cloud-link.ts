import type { PeerView } from '@pos/api';
import { formatInstant, instant, parseInstant } from '@pos/kernel';
import {
  cloudAudience,
  credentials,
  keepInSync,
  makePass,
  Setback,
  type Ask,
  type Client,
  type KeptInSync,
  type LoopClock,
  type Signer,
  type SyncStatus,
} from '@pos/sync';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Identity } from '../folder/data-folder.ts';
import { chance, type Ids } from '../ids.ts';
import type { Journal } from '../journal.ts';
import { nodeCrypto } from '../node-crypto.ts';
import type { Documents } from '../projections/documents.ts';
import { knownKeys } from './known-keys.ts';
import { writePairing, type Pairing } from './pairing.ts';
import { listenForPokes } from './pokes.ts';
import { postJson } from './post-json.ts';

const passLasts = 10 * 60_000;
const app = 'quay-till/1';
/** A line that ended is looked after soon, but not by all tills at once and not without a pause. */
const lookAgain = { least: 500, spread: 2500 };
const zRenewed = z.object({ certificate: z.string().optional() });

interface LinkParts {
  readonly folder: string;
  readonly pairing: Pairing;
  readonly identity: Identity;
  readonly signer: Signer;
  readonly journal: Journal;
  readonly documents: Documents;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** What the till does for its link, when somebody has seen more of it than it remembers. */
export interface LinkOwner {
  readonly beginLife: (above: number) => void;
  /** What the link says of itself has changed. */
  readonly told: () => void;
}

/** The till's line to the cloud. It runs beside selling: whatever becomes of it, no command waits for it. */
export class CloudLink {
  readonly pairing: Pairing;
  readonly #parts: LinkParts;
  #loop: KeptInSync | null = null;
  #status: SyncStatus | null = null;
  #lastContact: number | null = null;
  #certificate: string;
  #pass = { until: 0, text: '' };
  /** What the server's clock says more than ours. */
  #clockOff = 0;
  #lines = new AbortController();
  #isListening = false;

  constructor(parts: LinkParts) {
    this.#parts = parts;
    this.pairing = parts.pairing;
    this.#certificate = parts.pairing.certificate;
  }

  view(): PeerView {
    const lastContact =
      this.#lastContact === null ? null : formatInstant(instant(this.#lastContact));
    if (this.#status === null) return { state: 'never-connected', lastContact, refusal: null };
    if (this.#status.state === 'in-touch') return { state: 'in-touch', lastContact, refusal: null };
    const { error, state } = this.#status;
    return error instanceof Setback
      ? { state: 'refused', lastContact, refusal: error.code }
      : { state, lastContact, refusal: null };
  }

  start(owner: LinkOwner): void {
    const { journal, clock } = this.#parts;
    this.#loop ??= keepInSync({
      client: this.#client(owner),
      clock: loopClock(clock),
      random: chance,
      resetTransport: () => this.#hangUp(),
      report: (status) => {
        this.#status = status;
        if (status.state === 'in-touch') this.#listen();
        owner.told();
      },
    });
    journal.onWritten(() => this.#loop?.nudge());
  }

  async stop(): Promise<void> {
    const ended = this.#loop?.stop();
    this.#hangUp();
    await ended;
  }

  #client({ beginLife }: LinkOwner): Client {
    const { journal, identity, documents, signer, ids, clock, pairing } = this.#parts;
    const { publicKey } = signer;
    return {
      peer: 'cloud',
      level: 'cloud',
      app,
      log: journal.log,
      origin: () => journal.origin,
      admission: {
        scope: identity,
        crypto: nodeCrypto,
        keyOf: knownKeys(documents, { device: identity.device, publicKey }, pairing.trust),
      },
      ask: this.#ask,
      beginLife,
      newLogId: () => ids.next(clock.wall()),
    };
  }

  readonly #ask: Ask = async (call, request) => {
    const url = `${this.pairing.server}/v1/sync/${call}`;
    const { signal } = this.#lines;
    const post = () => postJson(url, request, { authorization: this.#authorization(), signal });
    let answered = await post();
    if (!answered.ok && answered.code === 'PassExpired' && this.#setClock(answered.time))
      answered = await post();
    this.#lastContact = this.#parts.clock.wall();
    if (!answered.ok) throw new Setback(answered.code, answered.retryAfter);
    if (call === 'hello') this.#renew(answered.body);
    return { ok: true, answer: answered.body };
  };

  /** A device whose clock is wrong is believed by the server's. */
  #setClock(time: string | undefined): boolean {
    const now = time === undefined ? null : parseInstant(time);
    if (now === null) return false;
    this.#clockOff = now - this.#parts.clock.wall();
    this.#pass = { until: 0, text: '' };
    return true;
  }

  #authorization(): string {
    const { identity, signer, clock } = this.#parts;
    const now = clock.wall() + this.#clockOff;
    if (this.#pass.until < now + passLasts / 2) {
      const until = now + passLasts;
      const about = { device: identity.device, audience: cloudAudience, until };
      this.#pass = { until, text: makePass(about, { crypto: nodeCrypto, signer }) };
    }
    return `Bearer ${credentials(this.#certificate, this.#pass.text)}`;
  }

  /** Every greeting brings a fresh certificate; one a start is enough to keep. */
  #renew(answer: unknown): void {
    const { certificate } = zRenewed.parse(answer);
    const { folder, pairing } = this.#parts;
    if (certificate === undefined || this.#certificate !== pairing.certificate) return;
    this.#certificate = certificate;
    writePairing(folder, { ...pairing, certificate });
  }

  #listen(): void {
    if (this.#isListening) return;
    this.#isListening = true;
    const { signal } = this.#lines;
    const nudge = (): void => this.#loop?.nudge();
    const heard = listenForPokes(`${this.pairing.server}/v1/sync/live`, this.#authorization(), {
      onPoke: nudge,
      signal,
    });
    void heard.then(() => {
      this.#isListening = false;
      setTimeout(nudge, lookAgain.least + chance() * lookAgain.spread).unref();
    });
  }

  #hangUp(): void {
    this.#lines.abort();
    this.#lines = new AbortController();
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
