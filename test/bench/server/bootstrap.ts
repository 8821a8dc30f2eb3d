import { once } from 'node:events';
import { cpSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Snapshot } from '@pos/sync';
import { claimPairing, createTill, systemClock, systemIds, type Till } from '@pos/till';
import { bigJournal } from '../kit/big-journal.ts';
import { Cashier } from '../kit/cashier.ts';
import { fillCloud } from '../kit/fill-cloud.ts';
import { against, fact, type Bench } from '../kit/finding.ts';
import { freshPlace } from '../kit/place.ts';
import { runProgram } from '../kit/run-program.ts';
import { median } from '../kit/statistics.ts';
import { BenchServer } from '../kit/sync-server.ts';

const rounds = 3;
const salesAfter = 250;
const newcomer = fileURLToPath(new URL('../programs/newcomer.ts', import.meta.url));
const bareNewcomer = fileURLToPath(new URL('../programs/bare-newcomer.ts', import.meta.url));

/**
 * A new till joins a shop with a million events and 100,000 products behind it, some of them younger than the snapshot:
 * from its first line of code until it has caught up. Against fetching the same bytes and storing the same rows.
 */
export const bootstrap: Bench = async () => {
  const big = await bigJournal(1_000_000);
  const folder = freshPlace('bootstrap/first');
  cpSync(big.folder, folder, { recursive: true });
  await using server = await BenchServer.start(freshPlace('bootstrap/server'));
  const parts = { folder, clock: systemClock, ids: systemIds(), movedHere: true };
  using first = await joined(server, parts);
  await fillCloud(server, join(folder, 'journal.db'), first.identity);
  const making = await timed(() => first.lan.snapshots.look());
  const snapshot = first.lan.snapshots.newest!;
  const cashier = new Cashier(first, big.shop.trading.products);
  cashier.openSession();
  for (let sale = 0; sale < salesAfter; sale += 1)
    cashier.ask(cashier.settling(cashier.openOrder(3)));
  first.keepInSync();
  while (first.journal.log.unsent(first.journal.origin.device) > 0)
    await new Promise((resolve) => setTimeout(resolve, 20));
  const events = first.journal.log.head().pos;
  const receipts = first.readModels.receipts.list(Number.MAX_SAFE_INTEGER, 1_000_000).length;

  await using files = await bareServer(folder, snapshot);
  const names = snapshot.manifest.chunks.map(({ table, sha256 }) => `${table}:${sha256}`).join();
  const ours: Came[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const place = freshPlace(`bootstrap/newcomer-${round}`);
    const code = await server.codeFor(first.identity.store);
    const ran = await runProgram(newcomer, [place, server.url, code, String(events)]);
    const came = JSON.parse(ran.said[0] ?? '{}') as Came;
    if (came.state !== 'done' || came.receipts !== receipts || came.products !== 100_000)
      throw new Error(`the newcomer does not have the shop: ${JSON.stringify(came)}`);
    ours.push({ ...came, ready: ran.firstLineAfter });
    const barely = freshPlace(`bootstrap/bare-${round}`);
    const args = [barely, files.url, names, join(folder, 'journal.db')];
    bare.push((await runProgram(bareNewcomer, args)).firstLineAfter);
  }
  const bytes = files.bytes();
  return [
    ...big.findings,
    against('new till ready', {
      value: median(ours.map(({ ready }) => ready)),
      baseline: median(bare),
      unit: 'ms',
    }),
    fact('journal in place', median(ours.map(({ begun }) => begun)), 'ms'),
    fact('its memory at most', Math.max(...ours.map(({ maxRss }) => maxRss)) / 2 ** 20, 'MiB'),
    fact('snapshot', bytes / 2 ** 20, 'MiB'),
    fact('making and sending it', making, 'ms'),
  ];
};

interface Came {
  readonly state: string;
  readonly begun: number;
  readonly ready: number;
  readonly receipts: number;
  readonly products: number;
  readonly maxRss: number;
}

const joined = async (
  server: BenchServer,
  parts: Parameters<typeof createTill>[0],
): Promise<Till> => {
  const code = await server.codeFor('Bench');
  const claimed = await claimPairing(parts, { server: server.url, code });
  if (!claimed.ok) throw new Error(claimed.problem);
  return createTill(parts);
};

const timed = async (work: () => Promise<void>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** The same chunks by a server that does nothing else. */
const bareServer = async (folder: string, { manifest }: Snapshot) => {
  const chunks = new Map(
    manifest.chunks.map(({ sha256 }) => [
      `/${sha256}`,
      readFileSync(join(folder, 'snapshots', manifest.id, `${sha256}.gz`)),
    ]),
  );
  const server = createServer((request, response) => {
    response.end(chunks.get(request.url ?? ''));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bytes: () => [...chunks.values()].reduce((sum, { length }) => sum + length, 0),
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};
