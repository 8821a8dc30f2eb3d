import { createServer, Socket, type Server } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Profile } from '../profile.ts';
import { interiorOf, type Interior } from './interior.ts';
import { PaperRoll, type Slip } from './paper-roll.ts';
import { Parser, type Told } from './parser.ts';
import type { HearsAtOnce, RealTime } from './real-time-listener.ts';

/** What can be done to it by hand. */
export interface Switches {
  readonly paperOut: boolean;
  readonly coverOpen: boolean;
  /** A scrap of paper holds its knife. */
  readonly cutterJammed: boolean;
  /** Switched off: nobody answers at its address. */
  readonly offline: boolean;
  /** Prints as slowly as an old one. */
  readonly slow: boolean;
  /** Answers no question, as many clones. */
  readonly silent: boolean;
}

const inOrder: Switches = {
  paperOut: false,
  coverOpen: false,
  cutterJammed: false,
  offline: false,
  slow: false,
  silent: false,
};

export type PrinterEvent =
  | { readonly kind: 'slip'; readonly slip: Slip }
  | { readonly kind: 'drawer-kicked' }
  | { readonly kind: 'switched'; readonly switches: Switches };

const slowPause = 25;
const bufferBytes = 64 * 1024;

interface VirtualPrinterParts {
  readonly profile: Pick<Profile, 'dots' | 'cutter' | 'language'>;
  readonly host?: string;
}

/** A receipt printer made of software: real bytes over real TCP or whatever is plugged in, so that nobody can tell. */
export class VirtualPrinter {
  readonly roll: PaperRoll;
  readonly #interior: Interior;
  readonly #listeners = new Set<(event: PrinterEvent) => void>();
  readonly #server: Server;
  readonly #host: string;
  /** Without a knife, somebody tears the paper off when a job has ended. */
  readonly #isTorn: boolean;
  #parser: Parser;
  #realTime: HearsAtOnce;
  #waiting: Told[] = [];
  #waitingBytes = 0;
  #switches = inOrder;
  #talking: Duplex | null = null;
  readonly #knocking: Duplex[] = [];
  #timer: NodeJS.Timeout | null = null;
  #port = 0;
  #connections = 0;
  #bytesLeft = Number.POSITIVE_INFINITY;

  constructor({ profile, host = '127.0.0.1' }: VirtualPrinterParts) {
    this.#host = host;
    this.#isTorn = profile.cutter === 'none';
    this.roll = new PaperRoll(profile.dots, (slip) => this.#tell({ kind: 'slip', slip }));
    this.#interior = interiorOf(profile.language, this.roll, {
      answer: (bytes) => this.#answer(bytes),
      kickDrawer: () => this.#tell({ kind: 'drawer-kicked' }),
      isPaperOut: () => this.#switches.paperOut,
      isCoverOpen: () => this.#switches.coverOpen,
      isCutterJammed: () => this.#switches.cutterJammed,
    });
    this.#parser = new Parser(this.#interior.table);
    this.#realTime = this.#interior.listener();
    this.#server = createServer((socket) => this.plug(socket));
  }

  get switches(): Switches {
    return this.#switches;
  }

  /** What came in that no such printer knows. */
  get unknown(): readonly string[] {
    return this.#interior.mechanism.unknown;
  }

  get port(): number {
    return this.#port;
  }

  /** How often somebody has connected. */
  get connections(): number {
    return this.#connections;
  }

  listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, this.#host, () => {
        this.#server.off('error', reject);
        const address = this.#server.address();
        this.#port = typeof address === 'object' && address ? address.port : port;
        resolve();
      });
    });
  }

  onEvent(listener: (event: PrinterEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  flip(change: Partial<Switches>): void {
    this.#switches = { ...this.#switches, ...change };
    if (this.#switches.offline) this.cutCable();
    this.#tell({ kind: 'switched', switches: this.#switches });
    this.#interior.mechanism.changed();
    this.#work();
  }

  /** Without a goodbye, in the middle of whatever goes on. What was not printed yet is lost. */
  cutCable(): void {
    for (const socket of [this.#talking, ...this.#knocking]) if (socket) breakOff(socket);
    this.#forget();
  }

  /** The cable breaks once so many more bytes have come in. */
  cutCableAfter(bytes: number): void {
    this.#bytesLeft = bytes;
  }

  async close(): Promise<void> {
    this.cutCable();
    this.#listeners.clear();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  /** One at a time: who comes while another talks waits, as at most printers. */
  plug(socket: Duplex): void {
    this.#connections += 1;
    socket.on('error', () => socket.destroy());
    if (this.#switches.offline) {
      breakOff(socket);
      return;
    }
    socket.on('close', () => this.#goodbye(socket));
    if (this.#talking) {
      socket.pause();
      this.#knocking.push(socket);
      return;
    }
    this.#talkWith(socket);
  }

  #talkWith(socket: Duplex): void {
    this.#talking = socket;
    socket.on('data', (chunk: Buffer) => this.#hear(chunk));
    socket.resume();
  }

  #goodbye(socket: Duplex): void {
    if (this.#talking !== socket) {
      const place = this.#knocking.indexOf(socket);
      if (place >= 0) this.#knocking.splice(place, 1);
      return;
    }
    this.#talking = null;
    this.#tearIfDone();
    const next = this.#knocking.shift();
    if (next) this.#talkWith(next);
  }

  #hear(received: Buffer): void {
    const chunk = received.subarray(0, this.#bytesLeft);
    this.#bytesLeft -= chunk.length;
    this.#take(chunk);
    if (this.#bytesLeft > 0) return;
    this.#bytesLeft = Number.POSITIVE_INFINITY;
    this.cutCable();
  }

  #take(chunk: Buffer): void {
    for (const heard of this.#realTime.push(chunk)) this.#obeyNow(heard);
    const told = this.#parser.push(chunk);
    this.#waiting.push(...told);
    this.#waitingBytes += chunk.length;
    if (this.#waitingBytes > bufferBytes) this.#talking?.pause();
    this.#work();
  }

  #obeyNow(heard: RealTime): void {
    switch (heard.kind) {
      case 'ask':
        return this.#answer(this.#interior.answerTo(heard.what));
      case 'kick':
        return this.#tell({ kind: 'drawer-kicked' });
      case 'power-off':
        return this.flip({ offline: true });
      case 'recover':
        return;
    }
  }

  #answer(bytes: readonly number[]): void {
    if (!this.#switches.silent) this.#talking?.write(Uint8Array.from(bytes));
  }

  /** Obeys what waits, until something is in the way. */
  #work(): void {
    if (this.#timer) return;
    while (this.#canWork()) {
      const told = this.#waiting.shift();
      if (!told) {
        this.#waitingBytes = 0;
        this.#talking?.resume();
        this.#tearIfDone();
        return;
      }
      this.#interior.mechanism.obey(told);
      if (!this.#switches.slow) continue;
      this.#timer = setTimeout(() => {
        this.#timer = null;
        this.#work();
      }, slowPause);
      return;
    }
  }

  #tearIfDone(): void {
    if (this.#isTorn && !this.#talking && this.#waiting.length === 0) this.roll.cut();
  }

  #canWork(): boolean {
    const { paperOut, coverOpen, cutterJammed, offline } = this.#switches;
    return !paperOut && !coverOpen && !cutterJammed && !offline;
  }

  #forget(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#parser = new Parser(this.#interior.table);
    this.#realTime = this.#interior.listener();
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  #tell(event: PrinterEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

const breakOff = (stream: Duplex): void => {
  if (stream instanceof Socket) stream.resetAndDestroy();
  else stream.destroy();
};
