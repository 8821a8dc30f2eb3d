import { writeSync } from 'node:fs';
import { systemIds } from '@pos/till';
import { aTill, fakeClock, type TestTill } from '@pos/till/testing';
import { chanceFrom } from './chance.ts';
import { documentIn } from './document.ts';
import type { Counted, Orders, Told } from './messages.ts';
import { Shopkeeper } from './shopkeeper.ts';

/** A till that sells as fast as it can until it is killed. It says "done" only after the till has. */

// A line is in the pipe when this returns, whatever happens to the process afterwards.
const tell = (told: Told): void => {
  writeSync(1, `${JSON.stringify(told)}\n`);
};

/** A till that is refused does not ask again at once. */
const rest = (): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
};

const answered = (test: TestTill, command: Counted, how: 'done' | 'again'): void => {
  const answer = test.ask(command);
  if (!answer.ok) {
    tell({ refused: answer.refusal.type, command: command.id });
    rest();
    return;
  }
  const done = { command: command.id, ...documentIn(answer.events) };
  tell(how === 'done' ? { done } : { again: done });
};

const { folder, seed, at, again, sales } = JSON.parse(process.argv[2] ?? '') as Orders;
const began = performance.now();
const test = await aTill({ folder, clock: fakeClock(at), ids: systemIds() });
tell({ open: { rebuilt: test.till.rebuilt, milliseconds: performance.now() - began } });

for (const command of again) answered(test, command, 'again');

const shopkeeper = new Shopkeeper(test, chanceFrom(seed), {
  send: (command) => {
    tell({ will: command });
    answered(test, command, 'done');
  },
  refused: (refusal) => {
    tell({ refused: refusal, command: null });
    rest();
  },
});
while (sales === null || shopkeeper.sales < sales) shopkeeper.work();
test[Symbol.dispose]();
