import { createServer, type Server } from 'node:net';
import type { Duplex } from 'node:stream';
import { openPty, type Pty } from '../../lines/pty.ts';

interface Parts {
  readonly host: string;
  readonly port: number;
  /** Also on a serial port, where this machine can make one. */
  readonly onSerial: boolean;
  /** Somebody has plugged in: what is on the other end of the cable. */
  readonly plug: (cable: Duplex) => void;
  /** How many are plugged in by network; of a serial port nobody can tell. */
  readonly onPlug: (listeners: number) => void;
}

/** A device with cables of its own: raw bytes over TCP, as behind a serial server, and on a pseudo terminal. */
export class PluggedDevice implements AsyncDisposable {
  readonly #server: Server;
  readonly #cables = new Set<Duplex>();
  #pty: Pty | null = null;
  #port = 0;
  #listeners = 0;

  private constructor({ plug, onPlug }: Parts) {
    const count = (by: 1 | -1): void => {
      this.#listeners += by;
      onPlug(this.#listeners);
    };
    this.#server = createServer((socket) => {
      this.#cables.add(socket);
      count(1);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        this.#cables.delete(socket);
        count(-1);
      });
      plug(socket);
      socket.resume();
    });
  }

  static async open(parts: Parts): Promise<PluggedDevice> {
    const device = new PluggedDevice(parts);
    await new Promise<void>((resolve, reject) => {
      device.#server.once('error', reject);
      device.#server.listen(parts.port, parts.host, resolve);
    });
    const address = device.#server.address();
    device.#port = typeof address === 'object' && address ? address.port : parts.port;
    if (parts.onSerial) await device.#layCable(parts.plug);
    return device;
  }

  get port(): number {
    return this.#port;
  }

  /** What a serial driver opens; `null` where there is none. */
  get path(): string | null {
    return this.#pty?.path ?? null;
  }

  get listeners(): number {
    return this.#listeners;
  }

  say(bytes: Uint8Array): void {
    for (const cable of this.#cables) cable.write(bytes);
  }

  async #layCable(plug: Parts['plug']): Promise<void> {
    this.#pty = await openPty();
    if (!this.#pty) return;
    this.#cables.add(this.#pty.device);
    plug(this.#pty.device);
    this.#pty.device.resume();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const cable of this.#cables) cable.destroy();
    this.#pty?.unplug();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}
