import { generateHistory, type HistoryStep } from '@pos/demo';
import { id, parseInstant } from '@pos/kernel';
import { systemIds, type Till } from '@pos/till';
import type { BenchShop } from './shop.ts';

export interface Past {
  readonly events: number;
  readonly salesPerDay: number;
}

/** Far enough back that a million events end before today. */
const firstDay = parseInstant('2025-01-02T00:00:00+07:00')!;

export const historyOf = (shop: BenchShop, past: Past): Generator<HistoryStep> =>
  generateHistory({ ...shop.trading, ...past, seed: 1, from: firstDay, register: 'T01' });

type Deeds = Parameters<Till['journal']['writeAll']>[0];

const deedsPerTransaction = 5000;

/** Writes a past into the journal as a till would have: each command sealed and signed, many in one transaction. */
export const importHistory = (till: Till, shop: BenchShop, past: Past): void => {
  const ids = systemIds();
  let page: Deeds[number][] = [];
  const write = (): void => {
    const written = till.journal.writeAll(page);
    if (!written.ok) throw new Error(`the journal refused: ${written.refusal.type}`);
    page = [];
  };
  for (const step of historyOf(shop, past)) {
    page.push(deedOf(step, ids.next(step.at)));
    if (page.length === deedsPerTransaction) write();
  }
  if (page.length > 0) write();
};

const deedOf = (
  { at, by, approvedBy, stream, events }: HistoryStep,
  command: string,
): Deeds[number] => ({
  deed: {
    command: id<'CommandId'>(command),
    by,
    approvedBy,
    cause: null,
    training: false,
    time: { wall: at, trusted: at, jumpedBy: null },
  },
  streams: [{ stream, events }],
});

/** The same past as one batch for so many sales. */
export function* batchesOf(steps: Iterable<HistoryStep>, sales: number): Generator<HistoryStep[]> {
  let batch: HistoryStep[] = [];
  let settled = 0;
  for (const step of steps) {
    batch.push(step);
    settled += step.events.filter(({ type }) => type === 'OrderSettled').length;
    if (settled < sales) continue;
    yield batch;
    batch = [];
    settled = 0;
  }
}
