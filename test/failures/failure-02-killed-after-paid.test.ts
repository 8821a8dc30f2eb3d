import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Shop, Workshop } from '../chaos/workshop.ts';

const workshop = new Workshop();
beforeAll(() => workshop.warmUp());
afterAll(() => workshop[Symbol.dispose]());

test.each([0, 1, 5, 50, 300])(
  'failure 2: a till killed %i ms after it said "paid" has the sale when it starts again',
  async (milliseconds) => {
    const shop = new Shop(workshop, workshop.newFolder());
    for (let life = 0; life < 2; life += 1) {
      const selling = shop.start({ seed: milliseconds + life });
      await selling.heard('done', 3);
      await wait(milliseconds);
      await shop.end(selling);
    }
    expect(shop.sales).toBeGreaterThanOrEqual(6);
    expect(shop.check()).toEqual([]);
  },
);
