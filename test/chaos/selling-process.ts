import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Orders, Told } from './messages.ts';

const seller = fileURLToPath(import.meta.resolve('./seller.ts'));

/** No life is longer: a till that has hung is killed, and told apart from one we killed on purpose. */
const longestLife = 30_000;

type Kind = 'open' | 'done' | 'refused';

/** A till in a process of its own. */
export interface SellingProcess {
  readonly said: readonly Told[];
  /** Resolves at the nth thing it says of this kind from its start, or when it has ended before. */
  readonly heard: (kind: Kind, times: number) => Promise<void>;
  readonly kill: () => void;
  /** How it ended, once all it said has been heard. */
  readonly ended: Promise<Ending>;
}

export interface Ending {
  /** Null if it was killed. */
  readonly code: number | null;
  readonly complaint: string;
}

export interface HowToStart {
  readonly orders: Orders;
  readonly hear: (told: Told) => void;
  /** Compiled code is kept here, so that a start costs a tenth of a second. */
  readonly cache: string;
  /** A program that starts it in our place, and its arguments: strace. */
  readonly through: readonly string[];
}

export const startSelling = ({ orders, hear, cache, through }: HowToStart): SellingProcess => {
  const [program, ...args] = [...through, process.execPath, seller, JSON.stringify(orders)];
  const child = spawn(program!, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  });
  const said: Told[] = [];
  const listeners = new Set<() => void>();
  let over = false;
  let complaint = '';
  const wake = (): void => {
    for (const listener of listeners) listener();
  };
  const kill = (): void => {
    child.kill('SIGKILL');
  };
  const watchdog = setTimeout(() => {
    complaint += `nothing ended it in ${longestLife} ms`;
    kill();
  }, longestLife);

  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const told = read(line);
    if (!told) return;
    said.push(told);
    hear(told);
    wake();
  });
  const ended = new Promise<Ending>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(watchdog);
      over = true;
      wake();
      resolve({ code, complaint });
    });
  });
  const heard = (kind: Kind, times: number): Promise<void> =>
    new Promise((resolve) => {
      const check = (): void => {
        if (!over && said.filter((told) => kind in told).length < times) return;
        listeners.delete(check);
        resolve();
      };
      listeners.add(check);
      check();
    });
  return { said, heard, kill, ended };
};

/** The last line of a killed process may be torn. */
const read = (line: string): Told | null => {
  try {
    return JSON.parse(line) as Told;
  } catch {
    return null;
  }
};
