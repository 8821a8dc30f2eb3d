import { credentials, makePass, type Signer } from '@pos/sync';
import { parseInstant, type DeviceId } from '@pos/kernel';
import type { Clock } from '../clock.ts';
import { nodeCrypto } from '../node-crypto.ts';
import { writePairing, type Pairing } from './pairing.ts';

const passLasts = 10 * 60_000;

interface Pass {
  readonly until: number;
  readonly text: string;
}

/** How this device shows who it is: the server's word for it, and its own, made anew for each who listens. */
export class Badge {
  readonly #folder: string;
  readonly #device: DeviceId;
  readonly #signer: Signer;
  readonly #clock: Clock;
  #pairing: Pairing | null;
  readonly #passes = new Map<string, Pass>();
  /** What a listener's clock says more than ours. */
  readonly #clockOff = new Map<string, number>();
  #isRenewed = false;

  constructor(parts: {
    readonly folder: string;
    /** `null`: nobody has let this till in yet. */
    readonly pairing: Pairing | null;
    readonly device: DeviceId;
    readonly signer: Signer;
    readonly clock: Clock;
  }) {
    this.#folder = parts.folder;
    this.#pairing = parts.pairing;
    this.#device = parts.device;
    this.#signer = parts.signer;
    this.#clock = parts.clock;
  }

  get pairing(): Pairing | null {
    return this.#pairing;
  }

  /** It was let in, for the first time or again. */
  take(pairing: Pairing): void {
    writePairing(this.#folder, pairing);
    this.#pairing = pairing;
    this.#isRenewed = false;
  }

  authorizationFor(audience: string): string {
    const now = this.#clock.wall() + (this.#clockOff.get(audience) ?? 0);
    let pass = this.#passes.get(audience);
    if (!pass || pass.until < now + passLasts / 2) {
      const until = now + passLasts;
      const about = { device: this.#device, audience, until };
      pass = { until, text: makePass(about, { crypto: nodeCrypto, signer: this.#signer }) };
      this.#passes.set(audience, pass);
    }
    return `Bearer ${credentials(this.#pairing?.certificate ?? '', pass.text)}`;
  }

  /** A device whose clock is wrong is believed by the listener's. `false`: that was no time. */
  setClock(audience: string, time: string | undefined): boolean {
    const now = time === undefined ? null : parseInstant(time);
    if (now === null) return false;
    this.#clockOff.set(audience, now - this.#clock.wall());
    this.#passes.delete(audience);
    return true;
  }

  /** Every greeting of the server brings a fresh certificate; one a start is enough to keep. */
  renew(certificate: string): void {
    if (this.#isRenewed || this.#pairing === null) return;
    this.#isRenewed = true;
    this.#pairing = { ...this.#pairing, certificate };
    writePairing(this.#folder, this.#pairing);
  }
}
