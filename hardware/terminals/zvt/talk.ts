import type { Duplex } from 'node:stream';
import { apdu, ApduReader, type Apdu } from './apdu.ts';
import { isNo, names } from './names.ts';
import { readStatus, type PaymentStatus } from './status.ts';

/** How a command ended. `lost`: no word came any more. */
export type Ended =
  | { readonly how: 'completed'; readonly status: PaymentStatus | null }
  | { readonly how: 'aborted' | 'refused'; readonly code: number }
  | { readonly how: 'lost' };

/** One conversation: we command, the terminal tells until it has finished, and each of its words is acknowledged. */
export class Talk {
  readonly #stream: Duplex;
  #hear: (word: Apdu | null) => void = () => undefined;
  #isLost = false;

  constructor(stream: Duplex) {
    this.#stream = stream;
    const reader = new ApduReader();
    stream.on('error', () => undefined);
    stream.on('data', (chunk: Buffer) => {
      for (const word of reader.push(chunk)) this.#hear(word);
    });
    stream.once('close', () => {
      this.#isLost = true;
      this.#hear(null);
    });
  }

  /** `patience` is for each word: a terminal that works keeps telling. */
  command(name: number, data: readonly number[], patience: number): Promise<Ended> {
    return new Promise((resolve) => {
      let status: PaymentStatus | null = null;
      const end = (ended: Ended): void => {
        clearTimeout(late);
        this.#hear = () => undefined;
        resolve(ended);
      };
      const late = setTimeout(() => end({ how: 'lost' }), patience);
      this.#hear = (word) => {
        late.refresh();
        if (!word) return end({ how: 'lost' });
        if (word.name === names.yes) return undefined;
        if (isNo(word.name)) return end({ how: 'refused', code: word.name & 0xff });
        this.say(names.yes);
        if (word.name === names.status) status = readStatus(word.data);
        if (word.name === names.completed) return end({ how: 'completed', status });
        if (word.name === names.aborted) return end({ how: 'aborted', code: word.data[0] ?? 0 });
        return undefined;
      };
      if (this.#isLost) end({ how: 'lost' });
      else this.say(name, data);
    });
  }

  say(name: number, data: readonly number[] = []): void {
    this.#stream.write(apdu(name, data));
  }

  close(): void {
    this.#stream.end();
    this.#stream.destroy();
  }
}
