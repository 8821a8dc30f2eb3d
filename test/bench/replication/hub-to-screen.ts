import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Cloud } from '../../sync/kit/cloud.ts';
import { Till } from '../../sync/kit/till.ts';
import { besideFloor } from '../kit/beside.ts';
import type { Bench } from '../kit/finding.ts';
import { freshPlace } from '../kit/place.ts';

const orders = 300;
const warmUp = 20;

/**
 * A waiter opens a table at the till that is the hub: until the screen of another till has been told, without any
 * internet. Beside the hub's own screen, which hears of it without a network.
 */
export const hubToScreen: Bench = async () => {
  const folder = freshPlace('hub-to-screen');
  await using cloud = await Cloud.start(join(folder, 'cloud'));
  const start = async (name: string, ...args: readonly string[]): Promise<Till> => {
    const code = await cloud.codeFor('Bench');
    return Till.start(join(folder, name), '--server', cloud.url, '--code', code, ...args);
  };
  await using hub = await start('hub');
  await hub.setUp('Bench');
  await hub.logIn();
  await using other = await start('other', '--hub', hub.url);
  while (!(await other.logIn())) await new Promise((resolve) => setTimeout(resolve, 50));
  await cloud.stop();
  using own = await hub.watch('orders');
  using theirs = await other.watch('orders');
  const ours: number[] = [];
  const floor: number[] = [];
  for (let place = 0; place < warmUp + orders; place += 1) {
    const order = randomUUID();
    const began = performance.now();
    const [here, there] = [own.until(order), theirs.until(order)];
    await hub.do({ type: 'OpenOrder', order, label: `Bàn ${place}` });
    const shown = [(await here) - began, (await there) - began] as const;
    if (place >= warmUp) {
      floor.push(shown[0]);
      ours.push(shown[1]);
    }
    await hub.do({ type: 'VoidOrder', order, reason: 'bench' });
  }
  return besideFloor('', { ours, floor });
};
