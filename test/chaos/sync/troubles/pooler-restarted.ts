import { setTimeout as wait } from 'node:timers/promises';
import type { Trouble } from './trouble.ts';

/** Somebody restarts pgbouncer in the middle of the day: transactions are cut, and nothing is left half done. */
export const poolerRestarted: Trouble = {
  name: 'the pooler is restarted',
  kills: 0,
  impossible: ({ hosted }) => (hosted ? null : "this shop's server brings its own database"),
  strike: async ({ hosted, chance }) => {
    for (let times = chance.integer(1, 3); times > 0; times -= 1) {
      await hosted!.restartPooler();
      await wait(chance.integer(100, 1000));
    }
  },
};
