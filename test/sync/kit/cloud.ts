import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, Program } from './program.ts';

/** The sync server on a PostgreSQL of its own, at an address that outlives its process. */
export class Cloud implements AsyncDisposable {
  readonly url: string;
  readonly #folder: string;
  readonly #ports: readonly [number, number];
  #program: Program;

  private constructor(folder: string, ports: readonly [number, number]) {
    this.#folder = folder;
    this.#ports = ports;
    this.url = `http://127.0.0.1:${ports[0]}`;
    this.#program = this.#run();
  }

  static async start(folder: string): Promise<Cloud> {
    const cloud = new Cloud(folder, [await freePort(), await freePort()]);
    await cloud.#program.ready();
    return cloud;
  }

  get said(): string {
    return this.#program.said;
  }

  /** The whole machine stops at once. */
  kill(): Promise<void> {
    return this.#program.stop('SIGKILL');
  }

  stop(): Promise<void> {
    return this.#program.stop();
  }

  async startAgain(): Promise<void> {
    this.#program = this.#run();
    await this.#program.ready();
  }

  async codeFor(store: string): Promise<string> {
    const { code } = (await this.#asOperator('/v1/pairings', { store })) as { code: string };
    return code;
  }

  async revoke(device: string): Promise<void> {
    await this.#asOperator(`/v1/devices/${device}/revoke`);
  }

  async #asOperator(path: string, body?: object): Promise<unknown> {
    const key = readFileSync(join(this.#folder, 'server', 'operator-key'), 'utf8').trim();
    const response = await fetch(this.url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return response.json();
  }

  #run(): Program {
    const [port, postgres] = this.#ports;
    return Program.run('sync-server/src/main.ts', ['--port', String(port)], {
      QUAY_DATA: this.#folder,
      QUAY_POSTGRES_PORT: String(postgres),
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#program.stop();
  }
}
