import { KeptLine } from '../lines/kept-line.ts';
import type { Line } from '../lines/line.ts';
import type { Ask, ScaleProtocol } from './protocol.ts';
import type { Reading, Scale } from './scale.ts';

interface Parts {
  readonly name: string;
  readonly line: Line;
  readonly protocol: ScaleProtocol;
  /** Milliseconds. */
  readonly patience?: number;
  readonly pollEvery?: number;
  readonly pauses?: readonly number[];
}

/** Asks again and again, one question at a time: a late answer would be taken for that to the next. */
export const lineScale = (parts: Parts): Scale => {
  const { name, line, protocol, patience = 400, pollEvery = 200, pauses } = parts;
  const listeners = new Set<(reading: Reading) => void>();
  let reading: Reading = { state: 'offline' };
  let hear: (bytes: Uint8Array) => void = () => undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const became = (next: Reading): void => {
    if (isClosed) return;
    reading = next;
    for (const listener of listeners) listener(next);
  };

  const ask: Ask = (bytes, isWhole) =>
    new Promise((resolve) => {
      let answer = Buffer.alloc(0);
      const end = (whole: Uint8Array | null): void => {
        clearTimeout(late);
        hear = () => undefined;
        resolve(whole);
      };
      const late = setTimeout(() => end(null), patience);
      hear = (chunk) => {
        answer = Buffer.concat([answer, chunk]);
        if (isWhole(answer)) end(answer);
      };
      kept.write(Uint8Array.from(bytes));
    });

  const poll = async (): Promise<void> => {
    const next = await protocol.weigh(ask);
    if (isClosed || !kept.isOpen) return;
    // Told once, a weight stays until something moves.
    const isTheSame = next?.state === 'not-moved' && reading.state === 'stable';
    became(isTheSame ? reading : (next ?? { state: 'silent' }));
    timer = setTimeout(() => void poll(), pollEvery).unref();
  };

  const kept = new KeptLine({
    line,
    ...(pauses && { pauses }),
    onBytes: (bytes) => hear(bytes),
    onState: ({ isOpen }) => {
      clearTimeout(timer);
      if (isOpen) void poll();
      else became({ state: 'offline' });
    },
  });

  return {
    name,
    get reading() {
      return reading;
    },
    onReading: (listener) => {
      listeners.add(listener);
    },
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      kept.close();
    },
  };
};
