import { setTimeout as sleep } from 'node:timers/promises';
import { bootstrap, claimPairing, createTill, systemClock, systemIds } from '@pos/till';

/** Pairs a new till with a code, and says when it has the whole shop and has caught up. */
const [, , folder = '', server = '', code = '', events = ''] = process.argv;
const parts = { folder, clock: systemClock, ids: systemIds() };
const claimed = await claimPairing(parts, { server, code });
if (!claimed.ok) throw new Error(claimed.problem);
const { state } = await bootstrap(parts);
const begun = performance.now();
using till = createTill(parts);
till.keepInSync();
const known = (): number =>
  till.journal.log
    .origins()
    .filter(({ device }) => device !== till.journal.origin.device)
    .reduce((sum, { seq }) => sum + seq, 0);
while (known() < Number(events)) await sleep(5);
console.log(
  JSON.stringify({
    state,
    begun,
    ready: performance.now(),
    receipts: till.readModels.receipts.list(Number.MAX_SAFE_INTEGER, 1_000_000).length,
    products: till.readModels.catalog.count(),
    maxRss: process.resourceUsage().maxRSS * 1024,
  }),
);
