import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Chance } from '../chance.ts';
import { fair, type Way, type Weather } from './weather.ts';

/** One connection through the proxy. */
interface Line {
  readonly till: Socket;
  readonly server: Socket;
  /** Something of it was swallowed or withheld: it will never be whole again. */
  isSpoiled: boolean;
  /** The till only listens on it: it has to find out by itself that nobody speaks any more. */
  isForPokes: boolean;
}

/** The cable between one till and the server. It carries bytes as the weather lets it. */
export class ChaosProxy implements AsyncDisposable {
  readonly url: string;
  #weather: Weather = fair;
  readonly #server: Server;
  readonly #target: number;
  readonly #chance: Chance;
  readonly #lines = new Set<Line>();

  private constructor(server: Server, target: number, chance: Chance) {
    this.#server = server;
    this.#target = target;
    this.#chance = chance;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('connection', (till) => this.#meet(till));
  }

  static async before(url: string, chance: Chance): Promise<ChaosProxy> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new ChaosProxy(server, Number(new URL(url).port), chance);
  }

  /** From now on, for the connections there are as for those that come. */
  turn(weather: Weather): void {
    this.#weather = weather;
    if (weather.meets === 'refused') this.#reset([...this.#lines]);
  }

  /** Whoever waits for an answer that was lost waits no longer than a real network would let him. */
  clearUp(): void {
    this.turn(fair);
    this.#reset([...this.#lines].filter(({ isSpoiled, isForPokes }) => isSpoiled && !isForPokes));
  }

  /** How many lines wait for what will never come. */
  get spoiled(): number {
    return [...this.#lines].filter(({ isSpoiled }) => isSpoiled).length;
  }

  #meet(till: Socket): void {
    if (this.#weather.meets === 'refused') {
      till.on('error', ignore).resetAndDestroy();
      return;
    }
    const line = {
      till,
      server: connect(this.#target, '127.0.0.1'),
      isSpoiled: false,
      isForPokes: false,
    };
    this.#lines.add(line);
    // Its other end may wait for a word that was lost.
    till.once('close', () => this.#lines.delete(line));
    void this.#carry(line, 'toServer');
    void this.#carry(line, 'toTill');
  }

  async #carry(line: Line, direction: 'toServer' | 'toTill'): Promise<void> {
    const [from, to] =
      direction === 'toServer' ? [line.till, line.server] : [line.server, line.till];
    // It may break while its reader still waits for the other end.
    from.on('error', ignore);
    try {
      for await (const bytes of from as AsyncIterable<Buffer>) {
        if (direction === 'toServer') line.isForPokes = bytes.includes('GET /v1/sync/live');
        const way = this.#weather[direction];
        if (way) await this.#carryBadly(line, bytes, { way, to });
        else await put(to, bytes);
      }
      // The end of a line is a message too, and gets lost like any other.
      if (this.#weather[direction]?.kind === 'lost') line.isSpoiled = true;
      else to.end();
    } catch {
      this.#reset([line]);
    }
  }

  async #carryBadly(
    line: Line,
    bytes: Buffer,
    { way, to }: { readonly way: Way; readonly to: Socket },
  ): Promise<void> {
    switch (way.kind) {
      case 'lost':
        line.isSpoiled = true;
        return;
      case 'late':
        await wait(this.#chance.integer(0, way.most));
        return put(to, bytes);
      case 'cut':
        if (this.#chance.next() >= way.likely) return put(to, bytes);
        await put(to, bytes.subarray(0, this.#chance.integer(0, bytes.length)));
        this.#reset([line]);
        return;
      case 'trickle':
        for (let at = 0; at < bytes.length; at += way.bytes) {
          await put(to, bytes.subarray(at, at + way.bytes));
          await wait(5);
        }
        return;
      case 'twice':
        if (to === line.server) this.#askAgain(bytes);
        else await put(to, bytes);
        return put(to, bytes);
    }
  }

  /** The server hears the same question a second time, on a line of its own; nobody hears that answer. */
  #askAgain(bytes: Buffer): void {
    const echo = connect(this.#target, '127.0.0.1');
    echo.on('error', ignore).resume();
    echo.write(bytes);
    echo.setTimeout(2000, () => echo.destroy());
  }

  #reset(lines: readonly Line[]): void {
    for (const { till, server } of lines) {
      till.resetAndDestroy();
      server.resetAndDestroy();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.close();
    this.#reset([...this.#lines]);
    await once(this.#server, 'close');
  }
}

/** Whoever reads slowly is written to slowly. */
const put = async (to: Socket, bytes: Uint8Array): Promise<void> => {
  if (to.destroyed) throw new Error('the line is gone');
  if (to.write(bytes)) return;
  await Promise.race([once(to, 'drain'), once(to, 'close')]);
};

const ignore = (): void => undefined;
