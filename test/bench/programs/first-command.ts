import { Cashier } from '../kit/cashier.ts';
import { openTill } from '../kit/shop.ts';

/** Opens the till in a folder, has one command accepted, says so, and leaves the folder as it was. */
const [, , folder = ''] = process.argv;
const began = performance.now();
using till = openTill(folder);
const opened = performance.now() - began;
const cashier = new Cashier(till, []);
const order = cashier.openOrder(0);
console.log(JSON.stringify({ opened, rebuilt: till.rebuilt }));
cashier.ask({ id: cashier.newId(), type: 'VoidOrder', order, reason: 'bench' });
