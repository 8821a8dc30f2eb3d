import type { Writable } from 'node:stream';
import { pokeRhythm, type Poke } from '@pos/sync';
import type { Server } from '../../server.ts';

/** Whoever has read nothing for so many breaths is gone without a word. */
const mostUnread = 5;
/** Who has so many bytes to read is told nothing more until they are read. */
const mostWaiting = 1024;
/** Devices come back at different moments after a restart, not all at once. */
export const comeBackWithin = 10;

type News = Pick<Server['pokes'], 'subscribe'>;

interface Stream {
  readonly to: Writable;
  readonly log: string;
  newest: number;
  told: number;
  unread: number;
}

const breath = ': \n\n';
const said = (poke: Poke): string => `data: ${JSON.stringify(poke)}\n\n`;

/**
 * Event streams that only say how far a log has come. The newest word replaces one that was not sent yet, so a slow
 * reader costs nothing; one that takes nothing at all is dropped. They are written past the framework, and breathe
 * together: a server holds thousands, and a stream and a timer for each would be more than the connection itself.
 */
export class PokeStreams {
  readonly #pokes: News;
  readonly #streams = new Set<Stream>();

  constructor({ pokes, state }: Pick<Server, 'state'> & { readonly pokes: News }) {
    this.#pokes = pokes;
    const breathing = setInterval(() => this.#breathe(), pokeRhythm.breathMs).unref();
    state.draining.signal.addEventListener('abort', () => {
      clearInterval(breathing);
      for (const { to } of this.#streams) to.end(said({ bye: { retryAfter: comeBackWithin } }));
    });
  }

  open(
    to: Writable,
    store: string,
    { log, head }: { readonly log: string; readonly head: number },
  ): void {
    const stream: Stream = { to, log, newest: head, told: -1, unread: 0 };
    this.#streams.add(stream);
    const unsubscribe = this.#pokes.subscribe(store, (now) => {
      stream.newest = now;
      tell(stream);
    });
    to.once('close', () => {
      this.#streams.delete(stream);
      unsubscribe();
    });
    tell(stream);
  }

  #breathe(): void {
    for (const stream of this.#streams) {
      stream.unread = isReading(stream) ? 0 : stream.unread + 1;
      if (stream.unread > mostUnread) stream.to.destroy();
      else if (stream.unread === 0 && !tell(stream)) stream.to.write(breath);
    }
  }
}

const isReading = ({ to }: Stream): boolean => to.writableLength < mostWaiting;

/** Whether there was something to tell, and it could be told. */
const tell = (stream: Stream): boolean => {
  if (stream.newest === stream.told || !isReading(stream)) return false;
  stream.told = stream.newest;
  stream.to.write(said({ log: stream.log, head: stream.newest }));
  return true;
};
