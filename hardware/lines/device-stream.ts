import { Duplex } from 'node:stream';

/** What an operating system gives for a device that is no socket. */
export interface Device {
  /** The next bytes, possibly none; it throws when the device is gone. */
  readonly read: () => Promise<Uint8Array>;
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A device as a stream. It is always read from: only a reader notices that somebody has pulled the plug. */
export class DeviceStream extends Duplex {
  readonly #device: Device;

  constructor(device: Device) {
    super();
    this.#device = device;
    this.on('error', () => undefined);
  }

  override _read(): void {
    this.#device.read().then(
      (bytes) => {
        if (this.destroyed) return;
        // Pushing nothing would be the last that is ever asked for.
        if (bytes.length === 0) this._read();
        else this.push(bytes);
      },
      (error: Error) => this.destroy(error),
    );
  }

  override _write(bytes: Uint8Array, _: unknown, done: (error?: Error) => void): void {
    const isDone = (): void => done();
    this.#device.write(bytes).then(isDone, done);
  }

  override _final(done: () => void): void {
    done();
    this.destroy();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    const close = (): void => done(error);
    this.#device.close().then(close, close);
  }
}
