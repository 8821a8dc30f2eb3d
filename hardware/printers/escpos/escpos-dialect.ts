import type { Dialect } from '../conversation/dialect.ts';
import type { Trouble } from '../printer.ts';
import { AnswerReader } from './answers.ts';
import { commands } from './commands.ts';

export const escposDialect: Dialect = {
  reader: () => new AnswerReader(),
  // Why it is offline, and which error it has.
  questions: [commands.askNow(2), commands.askNow(3)],
  troubleIn: ([cause, error]) => troubleIn(cause?.[0] ?? 0, error?.[0] ?? 0),
  ending: (how, id) => ({
    before: [],
    after: how === 'in-order' ? commands.askInOrder : commands.processId(id),
    isProof: (word) => word.kind === 'done' && (how === 'in-order' || word.id === id),
  }),
  kickDrawer: commands.kickDrawer,
  kickDrawerNow: commands.kickDrawerNow,
};

const troubleIn = (cause: number, error: number): Trouble | null => {
  if ((cause & 0x04) !== 0) return 'cover-open';
  if ((cause & 0x20) !== 0) return 'paper-out';
  if ((error & 0x08) !== 0) return 'cutter';
  return (cause & 0x40) !== 0 || (error & 0x64) !== 0 ? 'error' : null;
};
