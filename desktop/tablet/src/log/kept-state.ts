import { StorageFull } from '../storage/storage-full.ts';
import type { RowTable } from './row-table.ts';
import { stateRow, type Row } from './rows.ts';
import type { State } from './state.ts';

type Rows = Omit<Parameters<RowTable['write']>[0], 'put'> & { readonly put?: readonly Row[] };

/** The state of a journal: in memory as it lies in its row, which is written with whatever changes it. */
export class KeptState {
  readonly #rows: RowTable;
  readonly #listeners = new Set<() => void>();
  #now: State;
  #isFull = false;

  constructor(rows: RowTable, state: State) {
    this.#rows = rows;
    this.#now = state;
  }

  get now(): State {
    return this.#now;
  }

  /** Nothing more can be written, as far as the last attempt tells. */
  get isFull(): boolean {
    return this.#isFull;
  }

  onWritten(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async write(change: Partial<State>, rows: Rows = {}): Promise<void> {
    const next = { ...this.#now, ...change };
    try {
      await this.#rows.write({ ...rows, put: [...(rows.put ?? []), stateRow(next)] });
    } catch (error) {
      this.#isFull = error instanceof StorageFull;
      if (this.#isFull) this.#tell();
      throw error;
    }
    this.#isFull = false;
    this.#now = next;
    this.#tell();
  }

  /** With no room left it is enough to remember marks: every greeting tells them again, and what is here must be sent. */
  async writeMarks(marks: State['marks']): Promise<void> {
    try {
      await this.write({ marks });
    } catch (error) {
      if (!(error instanceof StorageFull)) throw error;
      this.#now = { ...this.#now, marks };
      this.#tell();
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
