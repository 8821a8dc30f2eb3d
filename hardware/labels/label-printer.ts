import type { Duplex } from 'node:stream';
import type { Line } from '../lines/line.ts';
import type {
  PrintJob,
  PrintOutcome,
  Printer,
  PrinterState,
  Trouble,
} from '../printers/printer.ts';
import { labelLanguages } from './label-languages.ts';
import type { LabelModel } from './label-model.ts';

interface Parts {
  readonly name: string;
  readonly line: Line;
  readonly model: LabelModel;
  readonly patience?: {
    readonly connect: number;
    readonly answer: number;
    readonly goodbye: number;
  };
}

type State = 'ready' | 'silent' | Trouble;

const usualPatience = { connect: 3000, answer: 1000, goodbye: 2000 };

/** A printer of labels that can be talked with. At best `accepted`: none of them says that a label has come out. */
export const labelPrinter = (parts: Parts): Printer<LabelModel> => {
  const { name, line, model, patience = usualPatience } = parts;
  const language = labelLanguages[model.language];
  const listeners = new Set<(state: PrinterState) => void>();
  let turn: Promise<unknown> = Promise.resolve();

  const stateOn = async (stream: Duplex): Promise<State> => {
    const answer = await asked(stream, language, patience.answer);
    const state = answer === null ? 'silent' : (language.troubleIn(answer) ?? 'ready');
    for (const listener of listeners) listener(state);
    return state;
  };

  /** One connection at a time, let go of after each: another till may wait for it. */
  const connected = <Result>(
    use: (stream: Duplex) => Promise<Result>,
    unreachable: (cause: PrintOutcome & { readonly state: 'not-sent' }) => Result,
  ): Promise<Result> => {
    const result = turn.then(async () => {
      const opened = await line.open(patience.connect);
      if (!opened.ok) {
        const reason = opened.trouble === 'no-driver' ? 'no-driver' : 'offline';
        return unreachable({ state: 'not-sent', reason, cause: opened.trouble });
      }
      const { stream } = opened;
      stream.on('error', () => undefined);
      const isGone = new Promise((resolve) => stream.once('close', resolve));
      try {
        return await use(stream);
      } finally {
        stream.end();
        const late = setTimeout(() => stream.destroy(), patience.goodbye);
        await isGone;
        clearTimeout(late);
      }
    });
    turn = result.catch(() => undefined);
    return result;
  };

  const printOn = async (
    stream: Duplex,
    { bytes, beforeFirstByte }: PrintJob,
  ): Promise<PrintOutcome> => {
    const state = await stateOn(stream);
    if (state !== 'ready' && state !== 'silent') return { state: 'not-sent', reason: state };
    beforeFirstByte();
    const isTaken = await new Promise<boolean>((resolve) => {
      stream.once('close', () => resolve(false));
      stream.write(bytes, (error) => resolve(!error));
    });
    return isTaken ? { state: 'accepted' } : { state: 'unknown', reason: 'connection-lost' };
  };

  return {
    name,
    profile: model,
    print: (job) =>
      connected(
        (stream) => printOn(stream, job),
        (outcome) => outcome,
      ),
    kickDrawer: () => Promise.resolve({ state: 'not-sent', reason: 'no-driver' }),
    look: () =>
      connected<PrinterState>(stateOn, ({ reason }) => {
        for (const listener of listeners) listener(reason);
        return reason;
      }),
    onState: (listener) => {
      listeners.add(listener);
    },
    close: () => listeners.clear(),
  };
};

/** `null`: it does not answer, as many; that is no reason not to print. */
const asked = (
  stream: Duplex,
  { question, isWhole }: (typeof labelLanguages)[LabelModel['language']],
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
