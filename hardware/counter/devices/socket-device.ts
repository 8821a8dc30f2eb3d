import { createServer, type Server, type Socket } from 'node:net';

interface Parts {
  readonly host: string;
  readonly port: number;
  /** Bytes that a till has sent, and how it is answered. */
  readonly heard: (bytes: Uint8Array, answer: (bytes: Uint8Array) => void) => void;
  /** Somebody has plugged in or let go. */
  readonly onPlug: (listeners: number) => void;
}

/** A device with a cable of its own: raw bytes over TCP, as behind a serial server. Whoever is plugged in hears it. */
export class SocketDevice implements AsyncDisposable {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #port = 0;

  private constructor({ heard, onPlug }: Parts) {
    this.#server = createServer((socket) => {
      this.#sockets.add(socket);
      onPlug(this.#sockets.size);
      socket.on('error', () => socket.destroy());
      socket.on('data', (chunk: Buffer) => heard(chunk, (bytes) => void socket.write(bytes)));
      socket.on('close', () => {
        this.#sockets.delete(socket);
        onPlug(this.#sockets.size);
      });
    });
  }

  static async open(parts: Parts): Promise<SocketDevice> {
    const device = new SocketDevice(parts);
    await new Promise<void>((resolve, reject) => {
      device.#server.once('error', reject);
      device.#server.listen(parts.port, parts.host, resolve);
    });
    const address = device.#server.address();
    device.#port = typeof address === 'object' && address ? address.port : parts.port;
    return device;
  }

  get port(): number {
    return this.#port;
  }

  get listeners(): number {
    return this.#sockets.size;
  }

  say(bytes: Uint8Array): void {
    for (const socket of this.#sockets) socket.write(bytes);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}
