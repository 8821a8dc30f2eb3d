import { Cashier } from './kit/cashier.ts';
import { against, fact, type Bench } from './kit/finding.ts';
import { freshPlace } from './kit/place.ts';
import { timed } from './kit/rounds.ts';
import { foundTill, shopWith } from './kit/shop.ts';
import { median } from './kit/statistics.ts';

const sales = 5000;
const emptySessions = 5;

/** Counting and closing after 5,000 sales, against doing the same after none. */
export const close: Bench = async () => {
  const shop = shopWith(2000);
  using till = await foundTill(freshPlace('close'), shop);
  const cashier = new Cashier(till, shop.trading.products);
  const closeEmpty = (): number => {
    cashier.openSession();
    return timed(() => cashier.countAndClose());
  };

  const before = Array.from({ length: emptySessions }, closeEmpty);
  cashier.openSession();
  for (let sale = 0; sale < sales; sale += 1) cashier.ask(cashier.settling(cashier.openOrder(1)));
  const value = timed(() => cashier.countAndClose());
  const after = Array.from({ length: emptySessions }, closeEmpty);
  const baseline = median([...before.slice(1), ...after]);
  return [
    fact('sales in the session', sales, 'sales'),
    against('count and close', { value, baseline, unit: 'ms' }),
  ];
};
