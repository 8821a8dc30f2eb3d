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
import type { Claimed } from './claim.ts';
import { enrol, type Invitation } from './enrol.ts';
import { pairingFrom, writePairing, type Pairing } from './pairing.ts';
import { listenForPokes } from './pokes.ts';
import { postJson } from './post-json.ts';

const passLasts = 10 * 60_000;
const app = 'quay-till/1';
/** A line that ended is looked after soon, but not by all tills at once and not without a pause. */
const lookAgain = { least: 500, spread: 2500 };
const zRenewed = z.object({ certificate: z.string().optional() });

interface LinkParts {
  readonly folder: string;
  /** `null`: nobody has let this till in yet. */
  readonly pairing: Pairing | null;
  readonly installMark: string;
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
  #pairing: Pairing | null;
  #owner: LinkOwner | null = null;
  readonly #parts: LinkParts;
  #loop: KeptInSync | null = null;
  #status: SyncStatus | null = null;
  #lastContact: number | null = null;
  #certificate = '';
  #isRenewed = false;
  #pass = { until: 0, text: '' };
  /** What the server's clock says more than ours. */
  #clockOff = 0;
  #lines = new AbortController();
  #isListening = false;

  constructor(parts: LinkParts) {
    this.#parts = parts;
    this.#pairing = parts.pairing;
    this.#certificate = parts.pairing?.certificate ?? '';
  }

  get pairing(): Pairing | null {
    return this.#pairing;
  }

  view(): PeerView {
    const lastContact =
      this.#lastContact === null ? null : formatInstant(instant(this.#lastContact));
    if (this.#pairing === null) return { state: 'not-paired', lastContact: null, refusal: null };
    if (this.#status === null) return { state: 'never-connected', lastContact, refusal: null };
    if (this.#status.state === 'in-touch') return { state: 'in-touch', lastContact, refusal: null };
    const { error, state } = this.#status;
    return error instanceof Setback
      ? { state: 'refused', lastContact, refusal: error.code }
      : { state, lastContact, refusal: null };
  }

  start(owner: LinkOwner): void {
    this.#owner = owner;
    this.#parts.journal.onWritten(() => this.#loop?.nudge());
    this.#run(owner);
  }

  /**
   * Lets this running till in, for the first time or again. Its journal stands, so the code has to be for its own shop
   * or for a new one.
   */
  async pair(invitation: Invitation): Promise<Claimed> {
    const { folder, identity, signer, installMark, documents } = this.#parts;
    const register = documents.find('device', identity.device)?.register ?? 'T01';
    const keepsShop = true;
    const answer = await enrol(invitation, { identity, signer, installMark, register, keepsShop });
    if (!answer.ok) return answer;
    const joined = this.#pairing?.joined ?? false;
    await this.stop();
    this.#pairing = pairingFrom(invitation.server, answer.enrolled, joined);
    writePairing(folder, this.#pairing);
    this.#certificate = this.#pairing.certificate;
    this.#isRenewed = false;
    this.#status = null;
    if (this.#owner) this.#run(this.#owner);
    this.#owner?.told();
    return { ok: true };
  }

  #run(owner: LinkOwner): void {
    const { clock } = this.#parts;
    if (this.#pairing === null) return;
    this.#loop ??= keepInSync({
      client: this.#client(owner, this.#pairing),
      clock: loopClock(clock),
      random: chance,
      resetTransport: () => this.#hangUp(),
      report: (status) => {
        this.#status = status;
        if (status.state === 'in-touch') this.#listen();
        owner.told();
      },
    });
  }

  async stop(): Promise<void> {
    const ended = this.#loop?.stop();
    this.#loop = null;
    this.#hangUp();
    await ended;
  }

  #client({ beginLife }: LinkOwner, pairing: Pairing): Client {
    const { journal, identity, documents, signer, ids, clock } = this.#parts;
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
    const url = `${this.#pairing?.server}/v1/sync/${call}`;
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
    if (certificate === undefined || this.#isRenewed || this.#pairing === null) return;
    this.#isRenewed = true;
    this.#certificate = certificate;
    writePairing(this.#parts.folder, { ...this.#pairing, certificate });
  }

  #listen(): void {
    if (this.#isListening) return;
    this.#isListening = true;
    const { signal } = this.#lines;
    const nudge = (): void => this.#loop?.nudge();
    const heard = listenForPokes(`${this.#pairing?.server}/v1/sync/live`, this.#authorization(), {
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
