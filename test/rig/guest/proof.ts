import { setTimeout as pause } from 'node:timers/promises';

export interface Proof {
  readonly name: string;
  readonly run: () => Promise<void>;
}

const [patience, pollEvery] = [20_000, 20];

/** Waits for what the machine does in its own time; says what it waited for when it does not come. */
export const until = async <Value>(
  what: string,
  look: () => Value | Promise<Value>,
): Promise<NonNullable<Value>> => {
  const end = performance.now() + patience;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await pause(pollEvery);
  }
};

/** One after the other: there is one of each device. */
export const proveAll = async (proofs: readonly Proof[]): Promise<void> => {
  let failed = 0;
  for (const { name, run } of proofs) {
    const began = performance.now();
    const wrong = await run().then(
      () => null,
      (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${wrong === null ? 'ok' : 'FAILED'}  ${name} (${seconds} s)`);
    if (wrong === null) continue;
    failed += 1;
    console.log(wrong);
  }
  console.log(`proofs: ${proofs.length - failed} passed, ${failed} failed`);
};
