import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../folder/write-durably.ts';

const zAddresses = z.array(z.string());

/** Where a person said that other tills of the shop are: kept beside the journal, over restarts. */
export class TypedAddresses {
  readonly #file: string;
  #all: readonly string[];

  constructor(folder: string) {
    this.#file = join(folder, 'neighbours.json');
    this.#all = read(this.#file);
  }

  get all(): readonly string[] {
    return this.#all;
  }

  add(url: string): void {
    if (!this.#all.includes(url)) this.#keep([...this.#all, url]);
  }

  remove(url: string): void {
    if (this.#all.includes(url)) this.#keep(this.#all.filter((each) => each !== url));
  }

  #keep(all: readonly string[]): void {
    writeDurably(this.#file, JSON.stringify(all));
    this.#all = all;
  }
}

/** A file that nobody can read costs no start: the addresses are typed again. */
const read = (file: string): readonly string[] => {
  if (!existsSync(file)) return [];
  try {
    return zAddresses.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
};
