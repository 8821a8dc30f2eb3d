import { setTimeout as wait } from 'node:timers/promises';
import type { Trouble } from './trouble.ts';

const day = 86_400_000;

/** A till's clock jumps under it by days, and back; the next life begins with a wrong one. */
export const clockJumps: Trouble = {
  name: 'a clock jumps',
  kills: 1,
  strike: async ({ shop: { registers }, chance }) => {
    const register = registers[chance.integer(0, registers.length - 1)]!;
    register.setClock(chance.pick([3 * day, -3 * day, day / 24, -day / 24]));
    await wait(chance.integer(300, 1500));
    await register.stop('SIGKILL');
    await register.start();
    await wait(chance.integer(0, 500));
    register.setClock(0);
  },
};
