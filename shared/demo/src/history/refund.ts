import { returnedOf, type CoveredLine, type SettledOrder } from '@pos/domain';
import { businessYear, id, pieces, subtractQuantity, type Quantity } from '@pos/kernel';
import { expectedIn } from './drawer.ts';
import { perform, written, type HistoryStep, type Shift } from './shift.ts';

/** A guest comes back with something bought a while ago. The manager agrees, the drawer or the bank pays. */
export function* refundSomething(shift: Shift): Generator<HistoryStep> {
  const { random, clock } = shift;
  if (shift.settled.length === 0) return;
  const stream = random.pick(shift.settled);
  const order = stream.state();
  if (order.status !== 'settled') return;
  const cover = order.settlement.covers.find(
    (sold) => sold.total >= 1000 && leftOf(order, sold) > 0,
  );
  if (!cover) return;
  clock.passSeconds(20 + random.next() * 60);
  const cash = expectedIn(shift) > cover.total + 500_000;
  yield perform(
    shift,
    stream,
    {
      type: 'RefundLines',
      number: shift.numbers.next('refund', businessYear(shift.businessDay)),
      at: written(shift),
      businessDay: shift.businessDay,
      session: shift.session,
      lines: [{ line: cover.line, quantity: howMuch(leftOf(order, cover)) }],
      payment: id<'PaymentId'>(random.uuid(clock.now())),
      method: cash ? 'cash' : 'transfer',
      exchange: null,
      reason: random.pick(['Hàng lỗi', 'Khách đổi ý', 'Giao nhầm món', 'Hết hạn sử dụng']),
    },
    shift.trading.manager.id,
  );
  if (cash)
    yield perform(shift, shift.drawer, { type: 'OpenDrawer', cause: 'refund', reason: null });
}

const leftOf = (order: SettledOrder, { line, quantity }: CoveredLine): Quantity =>
  subtractQuantity(quantity, returnedOf(order, line));

/** One of several pieces; of weighed goods and hours, all there is. */
const howMuch = (left: Quantity): Quantity => (left % 1000 === 0 ? pieces(1) : left);
