import { spawn } from 'node:child_process';

interface Ran {
  readonly hasWorked: boolean;
  /** There is no such program on this machine. */
  readonly isMissing: boolean;
  readonly said: string;
}

/** What `env` answers for a program that is not there. */
const notFound = 127;
const mostMilliseconds = 20_000;

/** Runs a program of the system's with these bytes as its input; one that is not there has not worked. */
export const run = (
  [program = '', ...args]: readonly string[],
  input: Uint8Array = new Uint8Array(),
): Promise<Ran> =>
  new Promise((resolve) => {
    const child = spawn(program, args, { timeout: mostMilliseconds, windowsHide: true });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.stdin.on('error', () => undefined);
    child.once('error', () => resolve({ hasWorked: false, isMissing: true, said }));
    child.once('close', (code) =>
      resolve({ hasWorked: code === 0, isMissing: code === notFound, said }),
    );
    child.stdin.end(input);
  });
