import { dueAfter, order, priceOf, streamOf, type OpenOrder } from '@pos/domain';
import { businessYear, id } from '@pos/kernel';
import { adjustments } from './adjustments.ts';
import { chooseDepartment, chooseProducts, lineOf } from './basket.ts';
import { chooseTenders } from './payment.ts';
import { perform, written, type HistoryStep, type OrderStream, type Shift } from './shift.ts';
import { streamUnder } from './stream.ts';

/** A guest from the first scan to the receipt, or to the parking lot of orders, or out of the door again. */
export function* serve(shift: Shift): Generator<HistoryStep> {
  const { random, clock, trading } = shift;
  const department = chooseDepartment(shift);
  const orderId = id<'OrderId'>(random.uuid(clock.now()));
  const stream = streamUnder(order, streamOf('order', orderId));
  const table = department.name === 'cafe' && random.chance(0.6);
  const label = table ? `Bàn ${random.integer(1, 24)}` : null;
  yield perform(shift, stream, { type: 'OpenOrder', order: orderId, label, terms: trading.terms });
  for (const product of chooseProducts(department, random)) {
    clock.passSeconds(1 + random.next() * 5);
    yield perform(shift, stream, { type: 'AddLine', line: lineOf(product, shift) });
  }
  yield* adjustments(shift, stream);

  if (random.chance(0.012)) {
    const reason = random.pick(['Khách bỏ đi', 'Khách quên ví', 'Nhập thử']);
    yield perform(shift, stream, { type: 'VoidOrder', reason }, trading.manager.id);
    return;
  }
  if (random.chance(0.02)) {
    yield* park(shift, stream);
    return;
  }
  yield* payAndSettle(shift, stream);
}

function* park(shift: Shift, stream: OrderStream): Generator<HistoryStep> {
  const label = shift.random.pick(['Chị áo đỏ', 'Anh giao hàng', 'Khách lấy thêm đồ', 'Cô Sáu']);
  yield perform(shift, stream, { type: 'LabelOrder', label });
  yield perform(shift, stream, { type: 'ParkOrder' });
  shift.parked.push(stream);
}

/** The oldest parked guest is back. */
export function* serveParked(shift: Shift): Generator<HistoryStep> {
  const stream = shift.parked.shift();
  if (!stream) return;
  yield perform(shift, stream, { type: 'RecallOrder' });
  shift.clock.passSeconds(2 + shift.random.next() * 10);
  yield* payAndSettle(shift, stream);
}

function* payAndSettle(shift: Shift, stream: OrderStream): Generator<HistoryStep> {
  const { random, clock, trading, session } = shift;
  clock.passSeconds(4 + random.next() * 20);
  const rates = trading.ratesAt(clock.now());
  const open = openOrderOf(stream);
  const due = dueAfter(priceOf(open, rates).total, open.payments);
  const rounding = trading.terms.cashRounding;
  const tenders = chooseTenders({ due, rounding, at: clock.now() }, random);
  for (const tender of tenders.slice(0, -1)) {
    yield perform(shift, stream, { type: 'TakePayment', tender, session, rates });
    clock.passSeconds(3 + random.next() * 10);
  }
  yield perform(shift, stream, {
    type: 'SettleOrder',
    number: shift.numbers.next('receipt', businessYear(shift.businessDay)),
    at: written(shift),
    businessDay: shift.businessDay,
    session,
    rates,
    tenders: tenders.slice(-1),
  });
  if (tenders.some(({ method }) => method === 'cash')) {
    yield perform(shift, shift.drawer, { type: 'OpenDrawer', cause: 'sale', reason: null });
  }
  remember(shift.settled, stream);
}

const openOrderOf = (stream: OrderStream): OpenOrder => {
  const state = stream.state();
  if (state.status !== 'open') throw new Error(`${stream.name} is ${state.status}`);
  return state;
};

const remembered = 64;

const remember = (settled: OrderStream[], stream: OrderStream): void => {
  settled.push(stream);
  if (settled.length > remembered) settled.shift();
};
