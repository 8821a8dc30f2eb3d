import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  /** Resolves when a line like this has been printed. */
  readonly printed: (line: RegExp) => Promise<RegExpExecArray>;
  readonly stop: (signal?: NodeJS.Signals) => void;
  readonly ended: Promise<Ended>;
}

/** One of our programs, run as people run it: in a process of its own. */
export const run = (
  program: 'cli' | 'start' | 'verify-cli',
  args: readonly string[],
  environment: Record<string, string> = {},
): Running => {
  const file = fileURLToPath(new URL(`../${program}.ts`, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
  });
  let out = '';
  let err = '';
  const listeners = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    for (const listener of listeners) listener();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<Ended>((resolve) =>
    child.on('close', (code) => resolve({ code, out, err })),
  );
  const printed = (line: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = line.exec(out);
        if (found) resolve(found);
      };
      listeners.add(look);
      look();
      void ended.then(() => reject(new Error(`ended without ${line.source}: ${out}${err}`)));
    });
  return { printed, stop: (signal = 'SIGTERM') => child.kill(signal), ended };
};
