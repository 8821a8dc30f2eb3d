import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../programs/floor-shop.ts', import.meta.url));

/** The least that could be called a till: see its program. */
export class Floor implements AsyncDisposable {
  readonly url: string;
  readonly #process: ChildProcess;

  private constructor(url: string, floor: ChildProcess) {
    this.url = url;
    this.#process = floor;
  }

  static async open(folder: string, products: number): Promise<Floor> {
    const floor = spawn(process.execPath, [program, folder, String(products)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const url of createInterface({ input: floor.stdout })) return new Floor(url, floor);
    throw new Error('the floor ended before it was ready');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGTERM');
    await ended;
  }
}
