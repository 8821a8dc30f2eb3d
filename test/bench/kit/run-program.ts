import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface Ran {
  /** From before the process was started until its first line was here, in milliseconds. */
  readonly firstLineAfter: number;
  readonly said: readonly string[];
  /** `null` if a signal ended it. */
  readonly status: number | null;
}

/** Runs a program of ours to its end, on the same Node as we. */
export const runProgram = async (
  program: string,
  args: readonly string[],
  node: readonly string[] = [],
): Promise<Ran> => {
  const began = performance.now();
  const child = spawn(process.execPath, [...node, program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('exit', resolve);
    child.once('error', reject);
  });
  const said: string[] = [];
  let firstLineAfter = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (said.length === 0) firstLineAfter = performance.now() - began;
    said.push(line);
  }
  return { firstLineAfter, said, status: await ended };
};
