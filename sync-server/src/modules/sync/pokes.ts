import type { ListenMeta } from 'postgres';
import { inDirectory, type Sql } from '../../platform/postgres.ts';
import type { Log } from '../../platform/log.ts';

const channel = 'quay_log';
/** NOTIFY takes a lock of the whole database when it commits: never more often than this for one store. */
const notifyEveryMs = 50;
/** Notifications may get lost with their connection; nobody waits longer than this for what is there. */
const pollEveryMs = 1500;

type Listener = (head: number) => void;

/**
 * Tells whoever waits for a store's log that it has grown, in whichever process that happened. A poke carries only the
 * newest head: however many come, one is enough, and a lost one costs a second.
 */
export class Pokes implements AsyncDisposable {
  readonly #app: Sql;
  readonly #direct: Sql;
  readonly #log: Log;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #unsaid = new Map<string, number>();
  readonly #poll: NodeJS.Timeout;
  #hearing: ListenMeta | null = null;

  constructor({ app, direct, log }: { app: Sql; direct: Sql; log: Log }) {
    this.#app = app;
    this.#direct = direct;
    this.#log = log;
    this.#poll = setInterval(() => void this.#look(), pollEveryMs);
  }

  async start(): Promise<void> {
    this.#hearing = await this.#direct.listen(channel, (payload) => {
      const [store, head] = payload.split(' ');
      if (store && head) this.#tell(store, Number(head));
    });
  }

  /** After a commit, never inside it. */
  grown(store: string, head: number): void {
    this.#tell(store, head);
    if (!this.#unsaid.has(store)) setTimeout(() => void this.#notify(store), notifyEveryMs);
    this.#unsaid.set(store, Math.max(head, this.#unsaid.get(store) ?? 0));
  }

  /** Calls back with every head it hears of, also twice with the same. Answers how to stop. */
  subscribe(store: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(store) ?? new Set();
    this.#listeners.set(store, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(store);
    };
  }

  get waiting(): number {
    let count = 0;
    for (const listeners of this.#listeners.values()) count += listeners.size;
    return count;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#poll);
    await this.#hearing?.unlisten();
  }

  #tell(store: string, head: number): void {
    for (const listener of this.#listeners.get(store) ?? []) listener(head);
  }

  async #notify(store: string): Promise<void> {
    const head = this.#unsaid.get(store);
    this.#unsaid.delete(store);
    try {
      await this.#app`SELECT pg_notify(${channel}, ${`${store} ${head}`})`;
    } catch (error) {
      this.#log.warn(
        { error: String(error) },
        'a poke was not sent; others will find out by looking',
      );
    }
  }

  async #look(): Promise<void> {
    if (this.#listeners.size === 0) return;
    try {
      const rows = await inDirectory(
        this.#app,
        (tx) =>
          tx<{ store: string; head: number }[]>`
          SELECT store, head FROM store_log WHERE store = ANY (${[...this.#listeners.keys()]}::uuid[])`,
      );
      for (const { store, head } of rows) this.#tell(store, head);
    } catch (error) {
      this.#log.warn({ error: String(error) }, 'could not look for news');
    }
  }
}
