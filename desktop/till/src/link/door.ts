import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from '../folder/write-durably.ts';

/** Whether this till listens to the shop's network. A person opens it once; it stays open over restarts. */
export class Door {
  readonly #file: string;
  readonly #listeners = new Set<() => void>();
  #isOpen: boolean;

  constructor(folder: string) {
    this.#file = join(folder, 'open-to-shop');
    this.#isOpen = existsSync(this.#file);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  open(): void {
    if (this.#isOpen) return;
    writeDurably(this.#file, '');
    this.#isOpen = true;
    for (const listener of this.#listeners) listener();
  }

  onOpen(listener: () => void): void {
    this.#listeners.add(listener);
  }
}
