import { placeKey, type FoundPlace, type PrinterHardware } from '@pos/hardware/printers';

interface Seen {
  readonly isLooking: boolean;
  readonly found: readonly FoundPlace[];
}

/** What was found when somebody last looked around for printers. Kept in memory: it is true for a moment. */
export class Nearby {
  readonly #find: PrinterHardware['find'];
  readonly #onChange: () => void;
  #seen: Seen | null = null;

  constructor(find: PrinterHardware['find'], onChange: () => void) {
    this.#find = find;
    this.#onChange = onChange;
  }

  get seen(): Seen | null {
    return this.#seen;
  }

  /** Once at a time: who asks while somebody looks gets what that one finds. */
  look(): void {
    if (this.#seen?.isLooking) return;
    this.#set(true, []);
    const found = new Map<string, FoundPlace>();
    void this.#find((place) => {
      found.set(placeKey(place.place), place);
      this.#set(true, [...found.values()]);
    })
      .catch(() => undefined)
      .then(() => this.#set(false, [...found.values()]));
  }

  #set(isLooking: boolean, found: readonly FoundPlace[]): void {
    this.#seen = { isLooking, found };
    this.#onChange();
  }
}
