import { pokeRhythm, type Poke } from '@pos/sync';
import type { Lan } from '@pos/till';

/** When we go: come back after so many seconds, or to somebody else. */
const retryAfter = 2;
const mostStreams = 64;

const utf8 = new TextEncoder();
const breath = utf8.encode(': \n\n');
const said = (poke: Poke): Uint8Array => utf8.encode(`data: ${JSON.stringify(poke)}\n\n`);

type Grows = Pick<Lan, 'head' | 'onGrown'>;
type Controller = ReadableStreamDefaultController<Uint8Array>;

/** Event streams that only say how far the log has come. Who has not read the last word yet gets the newest instead. */
export class PokeStreams {
  readonly #lan: Grows;
  readonly #open = new Map<Controller, { told: number }>();
  readonly #stopHearing: () => void;
  readonly #breathing: NodeJS.Timeout;

  constructor(lan: Grows) {
    this.#lan = lan;
    this.#stopHearing = lan.onGrown(() => {
      for (const controller of this.#open.keys()) this.#tell(controller);
    });
    this.#breathing = setInterval(() => this.#breathe(), pokeRhythm.breathMs).unref();
  }

  /** `null`: there are too many. */
  open(): ReadableStream<Uint8Array> | null {
    if (this.#open.size >= mostStreams) return null;
    let ours: Controller | null = null;
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          ours = controller;
          this.#open.set(controller, { told: -1 });
        },
        pull: (controller) => this.#tell(controller),
        cancel: () => {
          if (ours) this.#open.delete(ours);
        },
      },
      { highWaterMark: 4 },
    );
  }

  close(): void {
    clearInterval(this.#breathing);
    this.#stopHearing();
    for (const controller of this.#open.keys()) {
      controller.enqueue(said({ bye: { retryAfter } }));
      controller.close();
    }
    this.#open.clear();
  }

  #tell(controller: Controller): void {
    const state = this.#open.get(controller);
    const poke = this.#lan.head;
    if (!state || state.told === poke.head || (controller.desiredSize ?? 0) <= 0) return;
    state.told = poke.head;
    controller.enqueue(said(poke));
  }

  /** Who takes nothing at all for two breaths is gone without a word. */
  #breathe(): void {
    for (const controller of this.#open.keys()) {
      if ((controller.desiredSize ?? 0) > 0) {
        controller.enqueue(breath);
        continue;
      }
      this.#open.delete(controller);
      controller.error(new Error('the listener is gone'));
    }
  }
}
