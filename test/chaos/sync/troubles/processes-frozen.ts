import { setTimeout as wait } from 'node:timers/promises';
import type { Trouble } from './trouble.ts';

/** A machine that swaps, sleeps or was suspended: it is there, and answers nothing for a while. */
export const tillFrozen: Trouble = {
  name: 'a till freezes',
  kills: 0,
  strike: async ({ shop: { registers }, chance }) => {
    const { till } = registers[chance.integer(0, registers.length - 1)]!;
    till.signal('SIGSTOP');
    await wait(chance.integer(500, 4000));
    till.signal('SIGCONT');
  },
};

export const serverFrozen: Trouble = {
  name: 'the server freezes',
  kills: 0,
  strike: async ({ shop: { cloud }, chance }) => {
    cloud.signal('SIGSTOP');
    await wait(chance.integer(500, 4000));
    cloud.signal('SIGCONT');
  },
};
