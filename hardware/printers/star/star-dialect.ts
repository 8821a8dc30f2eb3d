import type { Dialect } from '../conversation/dialect.ts';
import type { Trouble } from '../printer.ts';
import { starCommands } from './star-commands.ts';
import { StarStatusReader } from './star-status.ts';

export const starDialect: Dialect = {
  reader: () => new StarStatusReader(),
  questions: [starCommands.askNow],
  troubleIn: ([status]) => (status ? troubleIn(status) : null),
  ending: () => ({
    before: starCommands.tellOfChanges,
    after: starCommands.endOfJob,
    isProof: ({ kind }) => kind === 'done',
  }),
  kickDrawer: starCommands.kickDrawer,
  kickDrawerNow: null,
};

const troubleIn = (status: readonly number[]): Trouble | null => {
  const [, , cover = 0, error = 0, other = 0, paper = 0] = status;
  if ((cover & 0x20) !== 0) return 'cover-open';
  if ((paper & 0x08) !== 0) return 'paper-out';
  if ((error & 0x08) !== 0) return 'cutter';
  return (error & 0x24) !== 0 || (other & 0x0a) !== 0 ? 'error' : null;
};
