import type { PeripheralHardware } from '@pos/hardware/peripherals';
import type { Locale } from '@pos/kernel';
import type { Documents } from '../projections/documents.ts';
import type { Shop } from '../shop.ts';
import { GuestSide } from './guest-side.ts';
import { Peripherals } from './peripherals.ts';

interface Parts {
  readonly documents: Documents;
  readonly hardware: PeripheralHardware;
  readonly till: string;
  readonly shop: () => Shop;
  readonly language: Locale;
  /** Something that a view shows is another: names as of streams, of which the journal has none. */
  readonly onChange: (what: readonly string[]) => void;
}

/** What stands at this till besides its printers, and what the guest sees of it. */
export class CounterTop {
  readonly peripherals: Peripherals;
  readonly guest: GuestSide;

  constructor({ documents, hardware, till, shop, language, onChange }: Parts) {
    this.peripherals = new Peripherals({
      documents,
      hardware,
      till,
      onChange: (what) => onChange([`${what}/`]),
    });
    this.guest = new GuestSide({
      shop,
      language,
      show: (face) => {
        this.peripherals.show(face);
        onChange(['guest/']);
      },
    });
  }

  /** Something was written down, here or elsewhere. */
  follow(streams: readonly string[]): void {
    if (streams.some((stream) => stream.startsWith('peripheral/'))) this.peripherals.setUp();
    this.guest.follow(streams);
  }

  close(): void {
    this.peripherals.close();
  }
}
