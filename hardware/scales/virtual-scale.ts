import type { Duplex } from 'node:stream';

/** What lies on it. */
export interface Load {
  readonly grams: number;
  readonly isMoving: boolean;
}

export interface VirtualScale {
  /** A cable's other end. */
  readonly plug: (device: Duplex) => void;
  readonly put: (load: Partial<Load>) => void;
  /** Off, or set up differently: it hears and says nothing. */
  readonly switchOff: (isOff: boolean) => void;
}

type Answer = (question: string, load: Load) => string | null;

/** A scale of 15 kg made of software: written from the tables of its makers, not from the driver. */
export const virtualScale = (protocol: keyof typeof answers): VirtualScale => {
  let load: Load = { grams: 0, isMoving: false };
  let isOff = false;
  return {
    put: (change) => {
      load = { ...load, ...change };
    },
    switchOff: (off) => {
      isOff = off;
    },
    plug: (device) => {
      const answer = answers[protocol]();
      device.on('data', (bytes: Buffer) => {
        const said = isOff ? null : answer(bytes.toString('latin1'), load);
        if (said !== null) device.write(Buffer.from(said, 'latin1'));
      });
    },
  };
};

export const mostGrams = 15_000;

const toledo =
  (): Answer =>
  (question, { grams, isMoving }) => {
    if (!question.includes('W')) return null;
    // Its eighth bit is parity, which who opened the line with eight bits sees.
    const state = Number(isMoving) | (grams > mostGrams ? 2 : 0) | (grams < 0 ? 4 : 0);
    if (state !== 0) return `\u0002?${String.fromCharCode(0xc0 | state)}\r`;
    return `\u0002${(grams / 1000).toFixed(3).padStart(6, '0')}\r`;
  };

const nci =
  (): Answer =>
  (question, { grams, isMoving }) => {
    if (!question.includes('W\r')) return '\n?\r\u0003';
    const first = 0x30 | Number(isMoving) | (grams === 0 ? 2 : 0);
    const second = 0x30 | (grams < 0 ? 1 : 0) | (grams > mostGrams ? 2 : 0);
    const weight = `${(Math.abs(grams) / 1000).toFixed(3).padStart(7)}KG`;
    return `\n${weight}\r\n${String.fromCharCode(first, second)}\r\u0003`;
  };

/** Refuses first and explains when asked; a weight is told once, until something else is put on. */
const dialog = (): Answer => {
  let why = '00';
  let told: number | null = null;
  return (question, { grams, isMoving }) => {
    if (question.includes('\u000201')) {
      why = isMoving
        ? '20'
        : grams < 0
          ? '31'
          : grams > mostGrams
            ? '32'
            : grams === 0
              ? '30'
              : '00';
      if (why === '00' && told === grams) why = '21';
      if (grams === 0) told = null;
      return why === '00' ? '\u0006' : '\u0015';
    }
    if (question.includes('\u0004\u0005')) {
      told = grams;
      const weight = String(grams).padStart(5, '0');
      return `\u000202\u001b3\u001b${weight}\u001b000001\u001b000000\u0003`;
    }
    return question.includes('\u000208') ? `\u000209\u001b${why}\u0003` : null;
  };
};

const answers = { 'toledo-8217': toledo, nci, 'dialog-06': dialog } as const;
