import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Till } from '../../../sync/kit/till.ts';
import type { Trouble } from './trouble.ts';

/** A till's journal comes back from a copy, older than what the server has. It reaches the server before it sells on. */
export const tillRestored: Trouble = {
  name: 'a till is restored from a copy',
  kills: 0,
  strike: async ({ shop: { registers, cloud, product }, chance }) => {
    const register = registers[chance.integer(0, registers.length - 1)]!;
    const { folder } = register;
    const journal = join(folder, 'journal.db');
    const direct = { server: cloud.url };
    await register.close();
    await register.stop();
    copyFileSync(journal, `${folder}.copy`);

    await register.start(direct);
    register.open(product);
    await wait(chance.integer(300, 1000));
    await register.close();
    await register.allSent();
    const { epoch } = await register.till.view('sync');
    const last = register.history.last;
    // Others sell on: how much there is does not tell whether its own last sale is among it.
    const hasAllAgain = async (): Promise<boolean> =>
      (await register.till.view('sync')).epoch > epoch &&
      (last === null || (await knows(register.till, last.number)));
    await register.stop();
    copyFileSync(`${folder}.copy`, journal);

    await register.start(direct);
    while (!(await hasAllAgain())) await wait(50);
    await register.stop();
    await register.start();
    register.open(product);
  },
};

const knows = async (till: Till, number: string): Promise<boolean> =>
  'kind' in ((await till.view('receipt', `?number=${number}`)) ?? {});
