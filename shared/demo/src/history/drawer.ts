import {
  changeInNotes,
  expectedCash,
  totalOf,
  vndNotes,
  type CountedNotes,
  type PerpetualTotals,
} from '@pos/domain';
import { businessYear, money, noMoney, type Money } from '@pos/kernel';
import type { Random } from '../random.ts';
import { perform, written, type HistoryStep, type Shift } from './shift.ts';
import { totalsAfter } from './takings.ts';

/** Two million in small notes, as counted in the morning. */
export const morningFloat: readonly CountedNotes[] = (
  [
    [100_000, 5],
    [50_000, 10],
    [20_000, 25],
    [10_000, 30],
    [5000, 20],
    [2000, 25],
    [1000, 50],
  ] as const
).map(([note, count]) => ({ note: money(note), count }));

export const expectedIn = ({ drawer, book }: Pick<Shift, 'drawer' | 'book'>): Money => {
  const session = drawer.state();
  return session.status === 'open' ? expectedCash(session, book.takings()) : noMoney;
};

/** What passes through a drawer besides sales: to the safe, for ice and vegetables, for change. */
export function* mindTheDrawer(shift: Shift): Generator<HistoryStep> {
  const { random } = shift;
  const expected = expectedIn(shift);
  if (expected > 8_000_000) {
    const amount = money(Math.floor((expected - 3_000_000) / 1_000_000) * 1_000_000);
    yield moved(shift, 'out', amount, 'Nộp tiền về két');
  } else if (random.chance(0.003) && expected > 1_000_000) {
    const amount = money(random.integer(3, 30) * 10_000);
    yield moved(
      shift,
      'out',
      amount,
      random.pick(['Trả tiền nước đá', 'Mua rau cho bếp', 'Trả shipper']),
    );
  } else if (random.chance(0.002)) {
    yield moved(shift, 'in', money(500_000), 'Thêm tiền lẻ');
  }
  if (random.chance(0.005)) {
    const reason = 'Đổi tiền lẻ cho khách';
    const command = { type: 'OpenDrawer', cause: 'no-sale', reason } as const;
    yield perform(shift, shift.drawer, command, shift.trading.manager.id);
  }
}

const moved = (shift: Shift, direction: 'in' | 'out', amount: Money, reason: string): HistoryStep =>
  perform(
    shift,
    shift.drawer,
    { type: 'MoveCash', direction, amount, reason, takings: shift.book.takings() },
    shift.trading.manager.id,
  );

/** Counts, counts again when it does not fit, and closes with whatever is there. */
export function* countAndClose(shift: Shift, before: PerpetualTotals): Generator<HistoryStep> {
  const { random, clock, trading } = shift;
  const takings = shift.book.takings();
  const expected = expectedIn(shift);
  const variance = random.weighted(variances);
  const counted = money(Math.max(0, expected + variance));
  clock.passSeconds(300 + random.next() * 600);
  if (variance !== 0) {
    yield perform(shift, shift.drawer, { type: 'CountCash', notes: notesOf(counted, random) });
    clock.passSeconds(120 + random.next() * 300);
  }
  const notes = notesOf(counted, random);
  yield perform(shift, shift.drawer, { type: 'CountCash', notes });
  clock.passSeconds(10);
  const off = Math.abs(totalOf(notes) - expected);
  yield perform(
    shift,
    shift.drawer,
    {
      type: 'CloseSession',
      number: shift.numbers.next('z', businessYear(shift.businessDay)),
      at: written(shift),
      businessDay: shift.businessDay,
      takings,
      perpetual: totalsAfter(before, takings),
    },
    off > trading.store.varianceLimit ? trading.manager.id : null,
  );
}

const variances: readonly (readonly [number, number])[] = [
  [0, 72],
  [-1000, 7],
  [1000, 6],
  [-2000, 4],
  [5000, 4],
  [-10_000, 4],
  [-50_000, 2],
  [20_000, 1],
];

/** Some of every note, and the rest in large ones. What is below the smallest note is not counted. */
const notesOf = (amount: Money, random: Random): CountedNotes[] => {
  let rest = amount;
  const small: CountedNotes[] = [];
  for (const note of vndNotes.slice(0, -1)) {
    const count = Math.min(random.integer(0, 24), Math.floor(rest / 2 / note));
    if (count > 0) small.push({ note, count });
    rest = money(rest - note * count);
  }
  return merged([...changeInNotes(rest, vndNotes).notes, ...small]);
};

const merged = (notes: readonly CountedNotes[]): CountedNotes[] => {
  const byNote = new Map<Money, number>();
  for (const { note, count } of notes) byNote.set(note, (byNote.get(note) ?? 0) + count);
  return [...byNote]
    .map(([note, count]) => ({ note, count }))
    .sort((left, right) => right.note - left.note);
};
