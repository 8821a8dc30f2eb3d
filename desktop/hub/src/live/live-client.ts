import { parseWith } from '@pos/api';
import type { Locale } from '@pos/kernel';
import { mayChange } from '@pos/till';
import type { RawData, WebSocket } from 'ws';
import type { Hub } from '../hub.ts';
import { keyOf, newsOf, watchOf, zHello, zWatching, type Watch } from './watch.ts';

/** How long a stranger may stay without a token. */
const helloWithin = 5000;
/** A client that has left this much unread is dropped: it will ask anew, and nobody else waits for it. */
const mostUnread = 1024 * 1024;
/** Between two pings. */
const mostMessages = 200;

/** Why a connection ends, in the range the standard leaves to applications. */
const closing = {
  failed: 1011,
  unauthorized: 4401,
  malformed: 4400,
  tooMany: 4429,
} as const;

/** One screen that listens. */
export class LiveClient {
  readonly #socket: WebSocket;
  readonly #hub: Hub;
  readonly #language: Locale;
  readonly #deadline: NodeJS.Timeout;
  #token: string | null = null;
  #watches: readonly Watch[] = [];
  #answered = true;
  #messages = 0;

  constructor(socket: WebSocket, hub: Hub, language: Locale) {
    this.#socket = socket;
    this.#hub = hub;
    this.#language = language;
    this.#deadline = setTimeout(() => this.#end(closing.unauthorized), helloWithin);
    socket.on('message', (data, isBinary) => this.#safely(() => this.#receive(data, isBinary)));
    socket.on('pong', () => (this.#answered = true));
    socket.on('close', () => clearTimeout(this.#deadline));
  }

  /** After a commit that wrote to these streams. */
  changed(streams: ReadonlySet<string>): void {
    this.#safely(() => {
      if (this.#token === null) return;
      this.#show(this.#watches.filter(({ asked }) => asked !== null && mayChange(asked, streams)));
    });
  }

  /** Whoever has not answered the last ping is gone. */
  ping(): void {
    if (!this.#answered) {
      this.#socket.terminate();
      return;
    }
    this.#answered = false;
    this.#messages = 0;
    this.#socket.ping();
    // A page is not told of pings: it has to hear that the line is alive, or it would show what was as what is.
    if (this.#token !== null) this.#send('{"news":[]}');
  }

  #receive(data: RawData, isBinary: boolean): void {
    this.#messages += 1;
    if (this.#messages > mostMessages) return this.#end(closing.tooMany);
    const message = isBinary ? undefined : jsonIn(data);
    if (this.#token === null) return this.#greet(message);
    const watching = parseWith(zWatching, message);
    if (!watching.ok) return this.#end(closing.malformed);
    const before = new Map(this.#watches.map((watch) => [keyOf(watch), watch]));
    this.#watches = watching.value.watch.map(
      (wanted) => before.get(keyOf(wanted)) ?? watchOf(wanted),
    );
    this.#show(this.#watches.filter(({ shown }) => shown === null));
  }

  #greet(message: unknown): void {
    const hello = parseWith(zHello, message);
    if (!hello.ok || !this.#hub.till.desk.staffOf(hello.value.token)) {
      return this.#end(closing.unauthorized);
    }
    clearTimeout(this.#deadline);
    this.#token = hello.value.token;
    this.#send(JSON.stringify({ ready: true }));
  }

  #show(watches: readonly Watch[]): void {
    const staff = this.#token && this.#hub.till.desk.listenerOf(this.#token);
    if (!staff) return this.#end(closing.unauthorized);
    const news = watches
      .map((watch) => newsOf(this.#hub, watch, staff, this.#language))
      .filter((each) => each !== null);
    // All of it at once: nobody sees an order that is not yet in the list of orders, nor draws the screen twice.
    if (news.length > 0) this.#send(`{"news":[${news.join(',')}]}`);
  }

  #send(text: string): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#socket.bufferedAmount > mostUnread) this.#socket.terminate();
    else this.#socket.send(text);
  }

  /** One screen's trouble is nobody else's. */
  #safely(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#hub.log({
        level: 'error',
        event: 'unexpected-error',
        incident: this.#hub.newId(),
        path: '/api/live',
        error: error instanceof Error ? error.stack : String(error),
      });
      this.#end(closing.failed);
    }
  }

  #end(code: number): void {
    this.#socket.close(code);
  }
}

const jsonIn = (data: RawData): unknown => {
  try {
    return Buffer.isBuffer(data) ? JSON.parse(data.toString('utf8')) : undefined;
  } catch {
    return undefined;
  }
};
