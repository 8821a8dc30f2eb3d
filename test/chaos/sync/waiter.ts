import { once } from 'node:events';
import { BroadcastChannel, Worker } from 'node:worker_threads';

const program = new URL('../../../desktop/tablet/src/testing/headless-tablet.ts', import.meta.url);

interface Heard {
  readonly id: number;
  readonly answer?: unknown;
  readonly problem?: string;
}

interface State {
  readonly isInTouch: boolean;
  readonly waiting: number;
  readonly head: number;
}

/** A waiter with a tablet: its own journal over the tills of the shop, in a thread of its own. */
export class TabletWaiter implements AsyncDisposable {
  readonly #worker: Worker;
  readonly #channel: BroadcastChannel;
  readonly #asked = new Map<number, PromiseWithResolvers<unknown>>();
  #count = 0;
  /** Why the tablet is no more: a defect of it, which whoever asks next is told. */
  #broken: Error | null = null;

  private constructor(worker: Worker, channel: BroadcastChannel) {
    this.#worker = worker;
    this.#channel = channel;
    channel.onmessage = (event: { readonly data: Heard }) => this.#hear(event.data);
    worker.once('error', (error) => this.#fail(new Error('the tablet broke', { cause: error })));
  }

  static async hire(): Promise<TabletWaiter> {
    const called = new BroadcastChannel('headless-tablets');
    const name = new Promise<string>((resolve) => {
      called.onmessage = (event: { readonly data: string }) => resolve(event.data);
    });
    // What its parts say of their makers is none of ours.
    const worker = new Worker(program, { stdout: true, stderr: true });
    const waiter = new TabletWaiter(worker, new BroadcastChannel(await name));
    called.close();
    return waiter;
  }

  /** A till lets it in; the others it turns to when that one is away. */
  async pair(code: string, tills: readonly string[]): Promise<void> {
    await this.#ask('pair', code, ...tills);
  }

  async serve(product: string, pin: string): Promise<void> {
    await this.#ask('serve', product, pin);
  }

  async rest(): Promise<void> {
    await this.#ask('rest');
  }

  async reload(): Promise<void> {
    await this.#ask('reload');
  }

  async state(): Promise<State> {
    return (await this.#ask('state')) as State;
  }

  async journal(): Promise<readonly string[]> {
    return (await this.#ask('journal')) as readonly string[];
  }

  #ask(call: string, ...args: readonly string[]): Promise<unknown> {
    this.#count += 1;
    if (this.#broken) return Promise.reject(this.#broken);
    const asked = Promise.withResolvers<unknown>();
    this.#asked.set(this.#count, asked);
    this.#channel.postMessage({ id: this.#count, call, args });
    return asked.promise;
  }

  #hear(heard: Heard): void {
    const asked = this.#asked.get(heard.id);
    this.#asked.delete(heard.id);
    if (heard.problem === undefined) asked?.resolve(heard.answer);
    else asked?.reject(new Error(heard.problem));
  }

  #fail(error: Error): void {
    this.#broken = error;
    for (const asked of this.#asked.values()) asked.reject(error);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#channel.close();
    const ended = once(this.#worker, 'exit');
    await this.#worker.terminate();
    await ended;
  }
}
