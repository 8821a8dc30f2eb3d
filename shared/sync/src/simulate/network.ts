import type { Call } from '../wire/calls.ts';
import type { Answered } from '../wire/refusals.ts';
import type { Chance } from './chance.ts';

/** Beside the protocol's calls: the newest snapshot, one chunk of it, and "here is mine". */
export type Asked = Call | 'snapshot' | 'chunk' | 'offer';

/** One call on its way there or back. */
export interface Message {
  readonly from: string;
  readonly to: string;
  readonly call: Asked;
  readonly body: unknown;
  readonly answered: Answered<unknown> | null;
  /** Which life of the caller waits for the answer. */
  readonly boot: number;
  readonly arrive: (answered: Answered<unknown>) => void;
  readonly fail: () => void;
}

/** Tasks run until each of them waits for the network: then nothing moves but by chance. */
export class Network {
  /** In flight. Any of them may arrive next, late, twice or never. */
  messages: Message[] = [];
  /** Links that are down, as `from to`. */
  readonly cut = new Set<string>();
  #running = 0;

  /** Runs a task up to its first wait, and to its end whenever its answers come. */
  run(task: () => Promise<void>): void {
    this.#running += 1;
    const ended = (): void => {
      this.#running -= 1;
    };
    task().then(ended, ended);
  }

  /** A task that will never go on: its machine has stopped. */
  stop(): Promise<never> {
    this.#running -= 1;
    return new Promise(() => undefined);
  }

  ask(
    from: string,
    to: string,
    boot: number,
    call: Asked,
    request: object,
  ): Promise<Answered<unknown>> {
    this.#running -= 1;
    const body: unknown = JSON.parse(JSON.stringify(request));
    return new Promise((resolve, reject) => {
      const goOn = (): void => {
        this.#running += 1;
      };
      this.messages.push({
        from,
        to,
        call,
        body,
        answered: null,
        boot,
        arrive: (answered) => {
          goOn();
          resolve(answered);
        },
        fail: () => {
          goOn();
          reject(new Error('the connection broke'));
        },
      });
    });
  }

  /** A call whose answer nobody waits for. */
  post(from: string, to: string, call: Asked, request: object): void {
    const body: unknown = JSON.parse(JSON.stringify(request));
    const nothing = (): void => undefined;
    this.messages.push({
      from,
      to,
      call,
      body,
      answered: null,
      boot: -1,
      arrive: nothing,
      fail: nothing,
    });
  }

  async quiet(): Promise<void> {
    while (this.#running > 0) await Promise.resolve();
  }

  take(chance: Chance): Message | undefined {
    if (this.messages.length === 0) return undefined;
    const [message] = this.messages.splice(chance.below(this.messages.length), 1);
    return message;
  }

  isCut({ from, to }: Message): boolean {
    return this.cut.has(`${from} ${to}`);
  }
}
