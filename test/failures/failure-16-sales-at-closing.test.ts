import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { OrderSettled, SessionClosed } from '@pos/domain';
import type { Envelope } from '@pos/sync';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Cloud } from '../sync/kit/cloud.ts';
import { putCoffee } from '../sync/kit/goods.ts';
import { Till } from '../sync/kit/till.ts';

const store = 'Quán giờ chốt ca';
const salesEach = 12;

let folder: string;
let cloud: Cloud;
let tills: readonly Till[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quay-closing-'));
  cloud = await Cloud.start(join(folder, 'cloud'));
  tills = [];
  sold = 0;
}, 120_000);

afterEach(async () => {
  await Promise.all(tills.map((till) => till.stop()));
  await cloud[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

const letIn = async (name: string, ...args: readonly string[]): Promise<Till> => {
  const code = await cloud.codeFor(store);
  const till = await Till.start(join(folder, name), '--server', cloud.url, '--code', code, ...args);
  tills = [...tills, till];
  return till;
};

/** How many sales there have been, at any till. */
let sold = 0;

/** Sells, and opens a session whenever somebody has just closed it. */
const sellOn = async (till: Till, coffee: string): Promise<void> => {
  for (let left = salesEach; left > 0;)
    try {
      await till.sell(coffee);
      sold += 1;
      left -= 1;
    } catch (error) {
      if (!String(error).includes('SessionNotOpen')) throw error;
      await till.ask({ type: 'OpenSession', notes: [] });
    }
};

const close = async (till: Till): Promise<boolean> => {
  await till.ask({ type: 'CountCash', notes: [] });
  return (await till.ask({ type: 'CloseSession' })).ok;
};

/** Closes in the middle of it whenever somebody has sold, until all have. */
const closeAllTheTime = async (till: Till): Promise<number> => {
  let closings = 0;
  for (let seen = 0; seen < 3 * salesEach; seen = sold) {
    if (await close(till)) closings += 1;
    await vi.waitUntil(() => sold > seen || sold === 3 * salesEach, {
      timeout: 30_000,
      interval: 20,
    });
  }
  return closings;
};

const read = <Data>(
  journal: readonly string[],
  type: string,
): readonly (Envelope & { data: Data })[] =>
  journal
    .map((raw) => JSON.parse(raw) as Envelope & { data: Data })
    .filter((envelope) => envelope.type === type);

test(
  'failure 16: sales that race with closings on three devices are each in exactly one Z, and on both tills the same',
  { timeout: 180_000 },
  async () => {
    const first = await letIn('first');
    await first.setUp(store);
    await first.logIn();
    const coffee = await putCoffee(first);
    const second = await letIn('second', '--hub', first.url);
    await expect.poll(() => second.logIn(), { timeout: 30_000 }).toBe(true);
    for (const till of tills) await till.ask({ type: 'OpenSession', notes: [] });
    // The first till serves two who sell: its own screen, and a tablet's guest who pays there.
    const selling = Promise.all([
      sellOn(first, coffee),
      sellOn(first, coffee),
      sellOn(second, coffee),
    ]);
    const closings = await Promise.all(tills.map(closeAllTheTime));
    await selling;
    expect(Math.min(...closings)).toBeGreaterThan(0);
    for (const till of tills) await close(till);
    await expect
      .poll(async () => isDeepStrictEqual(await first.journal(), await second.journal()), {
        timeout: 30_000,
      })
      .toBe(true);
    const journal = await second.journal();
    const settled = read<OrderSettled>(journal, 'OrderSettled');
    const closed = read<SessionClosed>(journal, 'SessionClosed');
    expect(settled).toHaveLength(3 * salesEach);
    const bySession = Map.groupBy(settled, ({ data }) => `cash-session/${data.session}`);
    for (const { stream, data } of closed) {
      const sales = bySession.get(stream) ?? [];
      expect(data.takings.sales).toBe(sales.length);
      bySession.delete(stream);
    }
    expect([...bySession.keys()]).toEqual([]);
    expect(new Set(settled.map(({ data }) => data.number.text)).size).toBe(settled.length);
    expect(new Set(closed.map(({ data }) => data.number.text)).size).toBe(closed.length);
  },
);
