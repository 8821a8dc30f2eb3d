import { scan } from '../../e2e/kit/scanner.ts';
import { payPage } from '../../e2e/pages/pay-page.ts';
import { sellPage } from '../../e2e/pages/sell-page.ts';
import { against, fact, type Bench } from '../kit/finding.ts';
import { shopWith } from '../kit/shop.ts';
import { Counter } from './counter.ts';

const sales = 10_000;
const first = 1000;
/** Eight hours of them. */
const perSale = (8 * 3_600_000) / sales;

/** What a page holds after a day of 10,000 sales, against what it held after the first 1,000. */
export const pageMemory: Bench = async () => {
  const shop = shopWith(2000);
  await using counter = await Counter.open('page-memory', shop);
  const codes = shop.trading.products.flatMap(({ fields }) =>
    fields.divisible ? [] : fields.barcodes.slice(0, 1),
  );
  await moveClockByHand(counter);
  let early: Held | null = null;
  for (let sale = 1; sale <= sales; sale += 1) {
    await sell(counter, codes[(sale * 7) % codes.length]!);
    if (sale === first) early = await held(counter);
  }
  if (early === null) throw new Error('sell more');
  const late = await held(counter);
  return [
    fact('sales', sales, 'sales'),
    against('heap', { value: late.heap, baseline: early.heap, unit: 'MiB' }),
    against('elements', { value: late.nodes, baseline: early.nodes, unit: 'nodes' }),
    against('listeners', { value: late.listeners, baseline: early.listeners, unit: 'listeners' }),
  ];
};

/**
 * The page's clock goes on when we say so. Keys keep the instants at which they were struck: by the clock that is
 * installed each is as late as a busy page hears it, and a scanner is told from fingers by nothing else.
 */
const moveClockByHand = async ({ page }: Counter): Promise<void> => {
  const struck = await page.evaluateHandle(() =>
    Object.getOwnPropertyDescriptor(Event.prototype, 'timeStamp'),
  );
  await page.clock.install();
  await page.evaluate((own) => Object.defineProperty(Event.prototype, 'timeStamp', own!), struck);
};

const sell = async ({ page }: Counter, code: string): Promise<void> => {
  const pay = payPage(page);
  const { lines, empty } = sellPage(page);
  await scan(page, code);
  await lines.first().waitFor();
  await page.keyboard.press('F12');
  await pay.take.waitFor();
  await page.keyboard.press('Enter');
  await pay.paid.waitFor();
  // The guest takes change and goods: a press right after the last one would belong to that one.
  await page.clock.fastForward(perSale);
  await page.keyboard.press('Enter');
  // The order is empty before the sheet is gone, and a scan under a sheet is refused.
  await pay.paid.waitFor({ state: 'detached' });
  await empty.waitFor();
};

interface Held {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

const held = async ({ wire }: Counter): Promise<Held> => {
  await wire.send('HeapProfiler.collectGarbage');
  const { usedSize } = await wire.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await wire.send('Memory.getDOMCounters');
  return { heap: usedSize / 2 ** 20, nodes, listeners: jsEventListeners };
};
