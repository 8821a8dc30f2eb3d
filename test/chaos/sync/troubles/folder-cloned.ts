import { cpSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Till } from '../../../sync/kit/till.ts';
import { diverged } from '../../report.ts';
import { Register } from '../register.ts';
import type { Trouble } from './trouble.ts';

/**
 * Somebody copies a till's disk while it sells and starts the copy. It is refused; where a person insists that the
 * till has moved, both sell, and no number is given twice.
 */
export const folderCloned: Trouble = {
  name: 'a data folder is cloned',
  kills: 0,
  strike: async ({ shop, chance }) => {
    const original = shop.registers[chance.integer(0, shop.registers.length - 1)]!;
    const copy = shop.folderFor(`copy-${shop.departed.length + 1}`);
    original.till.signal('SIGSTOP');
    cpSync(original.folder, copy, { recursive: true });
    original.till.signal('SIGCONT');
    if ((await Till.run(copy).ended()) === 0) return [diverged('a copied folder was opened')];

    const clone = new Register(copy, original.wiringOfACopy, chance);
    shop.departed.push(clone);
    await clone.start({ server: shop.cloud.url, args: ['--moved-here'] });
    clone.open(shop.product);
    await wait(chance.integer(300, 1000));
    await clone.close();
    await clone.allSent();
    await clone.stop();
    return [];
  },
};
