import { setTimeout as wait } from 'node:timers/promises';
import { noSmallDisk } from '../../faults/small-disk.ts';
import type { Trouble } from './trouble.ts';

/** A till's disk fills up in the middle of an exchange: it can take neither a sale nor a page, and goes on when there is room. */
export const diskFull: Trouble = {
  name: "a till's disk is full",
  kills: 0,
  impossible: ({ shop }) => (shop.smallDisk ? null : (noSmallDisk() ?? 'the shop is too small')),
  strike: async ({ shop, chance }) => {
    shop.smallDisk!.fill();
    await wait(chance.integer(1000, 3000));
    shop.smallDisk!.empty();
  },
};
