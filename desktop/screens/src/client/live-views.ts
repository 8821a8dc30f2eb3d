import type { Told } from '@pos/api';

type Listener = (told: Told<{ readonly data: never }>) => void;

interface Watched {
  readonly view: string;
  readonly query: object;
  readonly listeners: Set<Listener>;
  last: Told<{ readonly data: never }> | null;
}

/** What the till says: that it knows who listens, or all that one change has changed. */
interface Message {
  readonly ready?: true;
  readonly news?: readonly {
    readonly view: string;
    readonly query: object;
    readonly data?: never;
    readonly refusal?: never;
  }[];
}

/** The till says something every fifteen seconds, be it nothing new: a line that is silent for longer is dead. */
const patience = 40_000;
const reconnectAfter = [100, 300, 1000, 2000, 5000] as const;
const unauthorized = 4401;

/** The till's pushed views over one WebSocket: it reconnects by itself and asks again for what is watched. */
export class LiveViews {
  readonly #url: string;
  readonly #onState: (connected: boolean) => void;
  readonly #onUnauthorized: () => void;
  readonly #watched = new Map<string, Watched>();
  #token: string | null = null;
  #socket: WebSocket | null = null;
  #isReady = false;
  #attempts = 0;
  #asking = false;
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor(url: string, onState: (connected: boolean) => void, onUnauthorized: () => void) {
    this.#url = url;
    this.#onState = onState;
    this.#onUnauthorized = onUnauthorized;
  }

  /** Who listens from now on; `null` hangs up. */
  use(token: string | null): void {
    this.#token = token;
    this.#attempts = 0;
    this.#hangUp();
    for (const watched of this.#watched.values()) watched.last = null;
    if (token !== null) this.#connect();
  }

  watch(view: string, query: object, listener: Listener): () => void {
    const key = keyOf(view, query);
    const watched = this.#watched.get(key) ?? {
      view,
      query,
      listeners: new Set<Listener>(),
      last: null,
    };
    this.#watched.set(key, watched);
    watched.listeners.add(listener);
    if (watched.last) listener(watched.last);
    else this.#askSoon();
    return () => {
      watched.listeners.delete(listener);
      if (watched.listeners.size === 0) this.#askSoon();
    };
  }

  #connect(): void {
    const socket = new WebSocket(this.#url);
    this.#socket = socket;
    socket.addEventListener('open', () => socket.send(JSON.stringify({ token: this.#token })));
    socket.addEventListener('message', ({ data }) => {
      if (this.#socket !== socket) return;
      this.#listen();
      this.#receive(JSON.parse(String(data)));
    });
    socket.addEventListener('close', ({ code }) => {
      if (this.#socket === socket) this.#lost(code);
    });
    this.#listen();
  }

  /** A cable that is pulled closes nothing: the browser would wait for minutes, and the screen show what was. */
  #listen(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#lost(), patience);
  }

  #hangUp(): void {
    clearTimeout(this.#silence);
    this.#socket?.close();
    this.#socket = null;
    this.#isReady = false;
  }

  #receive({ ready, news = [] }: Message): void {
    if (ready) {
      this.#isReady = true;
      this.#attempts = 0;
      this.#onState(true);
      this.#ask();
      return;
    }
    for (const { view, query, data, refusal } of news) {
      const watched = this.#watched.get(keyOf(view, query));
      if (!watched) continue;
      const told: Told<{ readonly data: never }> =
        refusal === undefined ? { ok: true, data: data! } : { ok: false, refusal };
      watched.last = told;
      for (const listener of watched.listeners) listener(told);
    }
  }

  #lost(code?: number): void {
    this.#hangUp();
    if (code === unauthorized) {
      this.#onUnauthorized();
      return;
    }
    this.#onState(false);
    const pause = reconnectAfter[Math.min(this.#attempts, reconnectAfter.length - 1)]!;
    this.#attempts += 1;
    setTimeout(() => {
      if (this.#token !== null && this.#socket === null) this.#connect();
    }, pause);
  }

  /** Screens mount many views at once: one question for all of them. */
  #askSoon(): void {
    if (this.#asking) return;
    this.#asking = true;
    queueMicrotask(() => {
      this.#asking = false;
      this.#ask();
    });
  }

  #ask(): void {
    for (const [key, { listeners }] of this.#watched) {
      if (listeners.size === 0) this.#watched.delete(key);
    }
    if (!this.#isReady) return;
    const watch = [...this.#watched.values()].map(({ view, query }) => ({ view, query }));
    this.#socket?.send(JSON.stringify({ watch }));
  }
}

const keyOf = (view: string, query: object): string => `${view} ${JSON.stringify(query)}`;
