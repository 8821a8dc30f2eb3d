import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface Ran {
  /** From before the process was started until its first line was here, in milliseconds. */
  readonly firstLineAfter: number;
  readonly said: readonly string[];
}

/** Runs a program of ours to its end, on the same Node as we. A bench that misses a budget ends with 1. */
export const runProgram = async (
  program: string,
  args: readonly string[],
  { node = [], mayMiss = false }: { node?: readonly string[]; mayMiss?: boolean } = {},
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
  const status = await ended;
  if (status !== 0 && !(mayMiss && status === 1))
    throw new Error(`${program} ended with ${String(status)}`);
  return { firstLineAfter, said };
};
