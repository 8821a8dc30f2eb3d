import { test } from 'vitest';
import { desktopOnStandIn } from '../kit/desktop.ts';
import { expectEachSaleOnce } from './each-sale-once.ts';

test(
  'on the stand-in: the till killed in mid-settle comes back, and each sale exists once',
  { timeout: 90_000 },
  async (context) => {
    await using desktop = await desktopOnStandIn(context);
    await expectEachSaleOnce(desktop);
  },
);
