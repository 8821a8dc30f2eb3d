import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { isAdmitted } from '../http/admission.ts';
import { languageFor } from '../http/language.ts';
import type { Hub } from '../hub.ts';
import { LiveClient } from './live-client.ts';

const mostClients = 64;
const mostMessageBytes = 64 * 1024;
const pingEvery = 15_000;
const goingAway = 1001;

/** `/api/live`: screens that are told what has changed. */
export class Live {
  readonly #hub: Hub;
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: mostMessageBytes,
    perMessageDeflate: false,
  });
  readonly #clients = new Map<WebSocket, LiveClient>();
  readonly #stopListening: () => void;
  readonly #pinging: NodeJS.Timeout;
  /** Streams written to since the screens were last told: many commits in one tick are one telling. */
  #changed = new Set<string>();

  constructor(hub: Hub) {
    this.#hub = hub;
    this.#stopListening = hub.till.onChange((streams) => {
      if (this.#clients.size === 0) return;
      if (this.#changed.size === 0) setImmediate(() => this.#tell());
      for (const stream of streams) this.#changed.add(stream);
    });
    this.#pinging = setInterval(() => {
      for (const client of this.#clients.values()) client.ping();
    }, pingEvery);
  }

  /** A request to become a WebSocket: refused in plain HTTP, or taken. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    if (!isAdmitted(request.headers, this.#hub.host)) return refuse(socket, '403 Forbidden');
    if (request.url !== '/api/live') return refuse(socket, '404 Not Found');
    if (this.#hub.state.draining || this.#clients.size >= mostClients) {
      return refuse(socket, '503 Service Unavailable');
    }
    this.#server.handleUpgrade(request, socket, head, (accepted) =>
      this.#accept(accepted, request),
    );
  }

  close(): void {
    this.#stopListening();
    clearInterval(this.#pinging);
    for (const socket of this.#clients.keys()) socket.close(goingAway);
    this.#server.close();
  }

  /** For those who were told to go and have not. */
  drop(): void {
    for (const socket of this.#clients.keys()) socket.terminate();
  }

  #accept(socket: WebSocket, { headers }: IncomingMessage): void {
    const language = languageFor(headers['accept-language'], this.#hub.language);
    this.#clients.set(socket, new LiveClient(socket, this.#hub, language));
    socket.on('close', () => this.#clients.delete(socket));
    socket.on('error', () => socket.terminate());
  }

  #tell(): void {
    const changed = this.#changed;
    this.#changed = new Set();
    for (const client of this.#clients.values()) client.changed(changed);
  }
}

const refuse = (socket: Duplex, status: string): void => {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};
