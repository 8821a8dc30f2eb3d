import type { Face } from '@pos/hardware/peripherals';
import type { Locale } from '@pos/kernel';
import type { Shop } from '../shop.ts';
import { guestFace, type Shown } from './guest-face.ts';

interface Parts {
  readonly shop: () => Shop;
  readonly language: Locale;
  readonly show: (face: Face) => void;
}

/** The side of the counter where the guest stands: follows the order that is shown there. */
export class GuestSide {
  readonly #parts: Parts;
  #shown: Shown = { order: null, isPaying: false };

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get language(): Locale {
    return this.#parts.language;
  }

  get face(): Face {
    return guestFace(this.#parts.shop(), this.#shown, this.#parts.language);
  }

  turnTo(shown: Shown): void {
    this.#shown = shown;
    this.#parts.show(this.face);
  }

  /** Something was written: perhaps to the order that the guest sees. */
  follow(streams: Iterable<string>): void {
    const { order } = this.#shown;
    for (const stream of streams)
      if (stream === `order/${order ?? ''}` || stream.startsWith('store/'))
        return this.#parts.show(this.face);
  }
}
