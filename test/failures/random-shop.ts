import { chanceFrom } from '../chaos/chance.ts';
import { Shopkeeper } from '../chaos/shopkeeper.ts';
import type { TestTill } from '@pos/till/testing';

/** Lets a shop run at random for so many steps: sales, refunds, parked and voided orders, closings, price changes. */
export const runShop = (test: TestTill, { seed, steps }: { seed: number; steps: number }): void => {
  const shopkeeper = new Shopkeeper(test, chanceFrom(seed), {
    send: (command) => {
      test.do(command);
    },
    refused: () => {},
  });
  for (let step = 0; step < steps; step += 1) shopkeeper.work();
};
