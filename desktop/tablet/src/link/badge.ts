import { credentials, makePassLater } from '@pos/sync';
import { id, parseInstant } from '@pos/kernel';
import type { Clock } from '../clock.ts';
import { browserCrypto } from '../device/browser-crypto.ts';
import type { DeviceKey } from '../device/device-key.ts';
import { StorageFull } from '../storage/storage-full.ts';
import { writePaired, type Paired } from '../device/device-store.ts';

const passLasts = 10 * 60_000;

/** How this tablet shows who it is: a till's word for it, and its own, made anew for each who listens. */
export class Badge {
  readonly #key: DeviceKey;
  readonly #clock: Clock;
  #paired: Paired;
  readonly #passes = new Map<string, { readonly until: number; readonly text: string }>();
  /** What a listener's clock says more than ours. */
  readonly #clockOff = new Map<string, number>();

  constructor(paired: Paired, key: DeviceKey, clock: Clock) {
    this.#paired = paired;
    this.#key = key;
    this.#clock = clock;
  }

  async authorizationFor(audience: string): Promise<string> {
    const now = this.#clock.wall() + (this.#clockOff.get(audience) ?? 0);
    let pass = this.#passes.get(audience);
    if (!pass || pass.until < now + passLasts / 2) {
      const until = now + passLasts;
      const about = { device: id<'DeviceId'>(this.#paired.device), audience, until };
      pass = {
        until,
        text: await makePassLater(about, { crypto: browserCrypto, sign: this.#key.sign }),
      };
      this.#passes.set(audience, pass);
    }
    return `Bearer ${credentials(this.#paired.certificate, pass.text)}`;
  }

  /** A tablet whose clock is wrong is believed by the listener's. `false`: that was no time. */
  setClock(audience: string, time: string | undefined): boolean {
    const now = time === undefined ? null : parseInstant(time);
    if (now === null) return false;
    this.#clockOff.set(audience, now - this.#clock.wall());
    this.#passes.delete(audience);
    return true;
  }

  /** Every greeting brings a fresh certificate. */
  async renew(certificate: string): Promise<void> {
    if (certificate === this.#paired.certificate) return;
    this.#paired = { ...this.#paired, certificate };
    try {
      await writePaired(this.#paired);
    } catch (error) {
      // The next greeting brings another, and what is here must be sent.
      if (!(error instanceof StorageFull)) throw error;
    }
  }
}
