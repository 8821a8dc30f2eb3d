import type { Duplex } from 'node:stream';
import type { Line } from '../lines/line.ts';
import type { PrintOutcome } from '../printers/printer.ts';
import { layLabel } from './label-sheet.ts';
import type { Label, LabelStock } from './label.ts';
import { tsplBytes } from './tspl.ts';
import { zplBytes } from './zpl.ts';

export interface LabelJob {
  readonly label: Label;
  readonly copies: number;
  /** Called once, right before the first byte leaves. */
  readonly beforeFirstByte: () => void;
}

export interface LabelPrinter {
  readonly name: string;
  readonly stock: LabelStock;
  /** At best `accepted`: none of them says that a label has come out. */
  readonly print: (job: LabelJob) => Promise<PrintOutcome>;
}

interface Parts {
  readonly name: string;
  readonly line: Line;
  readonly language: LabelLanguage;
  readonly stock: LabelStock;
  readonly patience?: {
    readonly connect: number;
    readonly answer: number;
    readonly goodbye: number;
  };
}

export type LabelLanguage = keyof typeof languages;

type Trouble = 'paper-out' | 'cover-open' | 'error';

/** How each is written, asked how it is, and what its answer says. */
const languages = {
  zpl: {
    bytes: zplBytes,
    question: [0x7e, 0x48, 0x53],
    /** Three lines; of the first the second field is paper, of the second the third the head. */
    troubleIn: (answer: string): Trouble | null => {
      const [first = '', second = ''] = answer.split('\u0003');
      if (first.split(',')[1] === '1') return 'paper-out';
      return second.split(',')[2] === '1' ? 'cover-open' : null;
    },
    isWhole: (answer: string) => answer.split('\u0003').length > 3,
  },
  tspl: {
    bytes: tsplBytes,
    question: [0x1b, 0x21, 0x3f],
    troubleIn: (answer: string): Trouble | null => {
      const state = answer.charCodeAt(0);
      if ((state & 0x04) !== 0) return 'paper-out';
      if ((state & 0x01) !== 0) return 'cover-open';
      return (state & 0x8a) !== 0 ? 'error' : null;
    },
    isWhole: (answer: string) => answer.length > 0,
  },
} as const;

const usualPatience = { connect: 3000, answer: 1000, goodbye: 2000 };

export const labelPrinter = (parts: Parts): LabelPrinter => {
  const { name, line, stock, patience = usualPatience } = parts;
  const language = languages[parts.language];
  let turn: Promise<unknown> = Promise.resolve();

  const printOn = async (
    stream: Duplex,
    { label, copies, beforeFirstByte }: LabelJob,
  ): Promise<PrintOutcome> => {
    const answer = await asked(stream, language, patience.answer);
    const trouble = answer === null ? null : language.troubleIn(answer);
    if (trouble) return { state: 'not-sent', reason: trouble };
    beforeFirstByte();
    const bytes = language.bytes(layLabel(label, stock), copies);
    const isTaken = await new Promise<boolean>((resolve) => {
      stream.once('close', () => resolve(false));
      stream.write(bytes, (error) => resolve(!error));
    });
    return isTaken ? { state: 'accepted' } : { state: 'unknown', reason: 'connection-lost' };
  };

  return {
    name,
    stock,
    print: (job) => {
      const outcome = turn.then(async (): Promise<PrintOutcome> => {
        const opened = await line.open(patience.connect);
        if (!opened.ok) return { state: 'not-sent', reason: 'offline', cause: opened.trouble };
        const { stream } = opened;
        stream.on('error', () => undefined);
        const isGone = new Promise((resolve) => stream.once('close', resolve));
        try {
          return await printOn(stream, job);
        } finally {
          stream.end();
          const late = setTimeout(() => stream.destroy(), patience.goodbye);
          await isGone;
          clearTimeout(late);
        }
      });
      turn = outcome.catch(() => undefined);
      return outcome;
    },
  };
};

/** `null`: it does not answer, as many; that is no reason not to print. */
const asked = (
  stream: Duplex,
  { question, isWhole }: (typeof languages)[LabelLanguage],
  patience: number,
): Promise<string | null> =>
  new Promise((resolve) => {
    let answer = '';
    const end = (whole: string | null): void => {
      clearTimeout(late);
      stream.off('data', hear);
      stream.resume();
      resolve(whole);
    };
    const hear = (chunk: Buffer): void => {
      answer += chunk.toString('latin1');
      if (isWhole(answer)) end(answer);
    };
    const late = setTimeout(() => end(null), patience);
    stream.on('data', hear);
    stream.once('close', () => end(null));
    stream.write(Uint8Array.from(question));
  });
