import { setTimeout as wait } from 'node:timers/promises';
import type { Trouble } from './trouble.ts';

/** A waiter loads the page anew, again and again, between two orders. */
export const tabletReloaded: Trouble = {
  name: 'a tablet is loaded anew',
  kills: 0,
  impossible: ({ shop }) => (shop.waiters.length > 0 ? null : 'this shop has no tablets'),
  strike: async ({ shop, chance }) => {
    const waiter = shop.waiters[chance.integer(0, shop.waiters.length - 1)]!;
    for (let times = chance.integer(1, 4); times > 0; times -= 1) {
      await waiter.reload();
      await wait(chance.integer(100, 800));
    }
  },
};
