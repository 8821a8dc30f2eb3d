import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const repository = join(import.meta.dirname, '..', '..', '..');

export type Environment = Readonly<Record<string, string>>;

/** Whoever is stopped in the middle leaves nobody running behind. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill();
});

/** One of our programs in a process of its own, as people run it. */
export class Program implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #said: string[] = [];

  private constructor(child: ChildProcess) {
    this.#child = child;
    running.add(child);
    child.once('close', () => running.delete(child));
    child.stderr?.on('data', (text: Buffer) => this.#said.push(text.toString()));
    child.stdout?.on('data', (text: Buffer) => this.#said.push(text.toString()));
  }

  static run(file: string, args: readonly string[], environment: Environment = {}): Program {
    return new Program(
      spawn(process.execPath, [resolve(repository, file), ...args], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { PATH: process.env['PATH'], QUAY_DISCOVERY: 'off', ...environment },
      }),
    );
  }

  /** Everything it has written to the screen or the log. */
  get said(): string {
    return this.#said.join('');
  }

  /** The address in its line `ready …`. */
  async ready(): Promise<string> {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const lines = createInterface({ input: this.#child.stdout! });
    lines.on('line', (line) => {
      const [, url] = /^ready (http:\S+)$/.exec(line) ?? [];
      if (url !== undefined) resolve(url);
    });
    this.#child.once('close', () => reject(new Error(`ended before it was ready: ${this.said}`)));
    return promise;
  }

  /** Resolves when it has said this. */
  async printed(what: RegExp): Promise<RegExpExecArray> {
    const { promise, resolve, reject } = Promise.withResolvers<RegExpExecArray>();
    const look = (): void => {
      const found = what.exec(this.said);
      if (found) resolve(found);
    };
    this.#child.stdout?.on('data', look);
    this.#child.stderr?.on('data', look);
    look();
    this.#child.once('close', () =>
      reject(new Error(`ended without ${what.source}: ${this.said}`)),
    );
    return promise;
  }

  async ended(): Promise<number | null> {
    if (this.#child.exitCode === null && this.#child.signalCode === null)
      await once(this.#child, 'close');
    return this.#child.exitCode;
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    this.signal(signal);
    await this.ended();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }
}

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};
