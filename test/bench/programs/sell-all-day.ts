import { Cashier } from '../kit/cashier.ts';
import { foundTill, shopWith } from '../kit/shop.ts';

/** Sells 10,000 times in the folder it is given and prints what it holds after 1,000 and after all of them. */
const [, , folder = ''] = process.argv;
const shop = shopWith(2000);
using till = await foundTill(folder, shop);
const cashier = new Cashier(till, shop.trading.products);

cashier.openSession();
for (let sales = 1; sales <= 10_000; sales += 1) {
  cashier.ask(cashier.settling(cashier.openOrder(3)));
  if (sales !== 1000 && sales !== 10_000) continue;
  // Room that V8 keeps for new objects is not memory that a sale holds on to: this collection gives it back.
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  const { heapUsed, rss } = process.memoryUsage();
  console.log(JSON.stringify({ sales, heapUsed, rss }));
}
