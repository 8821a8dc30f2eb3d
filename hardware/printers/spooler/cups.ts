import { run } from './run.ts';
import type { Spooler } from './spooler.ts';

interface Queue {
  readonly queue: string;
  /** Another machine's, `host:port`. */
  readonly server?: string;
}

/** A raw queue of CUPS, on macOS and Linux: what is handed over arrives byte by byte. */
export const cupsSpooler = ({ queue, server }: Queue): Spooler => {
  const at = server === undefined ? [] : ['-h', server];
  // What it says is read: in English, whatever the machine speaks.
  const inEnglish = ['env', 'LC_ALL=C'];
  return {
    look: async () => {
      const { hasWorked, isMissing, said } = await run([
        ...inEnglish,
        'lpstat',
        ...at,
        '-p',
        queue,
      ]);
      if (isMissing) return 'no-driver';
      if (!hasWorked) return 'offline';
      if (/media-empty|out of paper/i.test(said)) return 'paper-out';
      if (/cover-open|door-open/i.test(said)) return 'cover-open';
      return /disabled|offline-report|not connected/i.test(said) ? 'offline' : 'silent';
    },
    send: async (bytes, title) => {
      const job = [...inEnglish, 'lp', ...at, '-d', queue, '-t', title, '-o', 'raw', '-s', '-'];
      return (await run(job, bytes)).hasWorked;
    },
  };
};
