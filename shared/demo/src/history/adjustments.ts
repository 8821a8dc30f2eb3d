import { grossOf, sellingLines, type Line, type NamedDiscount } from '@pos/domain';
import { addQuantity, money, percent, pieces, sum, type Money } from '@pos/kernel';
import { perform, type HistoryStep, type OrderStream, type Shift } from './shift.ts';

/** Second thoughts before paying; most orders have none. */
export function* adjustments(shift: Shift, stream: OrderStream): Generator<HistoryStep> {
  const { random } = shift;
  if (random.chance(0.07)) yield* oneMore(shift, stream);
  if (random.chance(0.03)) yield* oneLess(shift, stream);
  if (random.chance(0.003)) yield* cheaper(shift, stream);
  if (random.chance(0.04)) yield* discounted(shift, stream);
}

const linesOf = (stream: OrderStream): readonly Line[] => {
  const state = stream.state();
  return state.status === 'open' ? sellingLines(state) : [];
};

/** Neither a weight nor an hour: a thing that comes in ones. */
const isCounted = ({ quantity }: Line): boolean => quantity % 1000 === 0;

function* oneMore(shift: Shift, stream: OrderStream): Generator<HistoryStep> {
  const line = linesOf(stream).find(isCounted);
  if (!line) return;
  const quantity = addQuantity(line.quantity, pieces(1));
  yield perform(shift, stream, { type: 'ChangeQuantity', line: line.line, quantity });
}

/** One piece of many, or the whole line when there is another to sell. */
function* oneLess(shift: Shift, stream: OrderStream): Generator<HistoryStep> {
  const lines = linesOf(stream);
  const line = lines.at(-1);
  if (!line) return;
  const several = isCounted(line) && line.quantity > pieces(1);
  if (!several && lines.length === 1) return;
  yield perform(shift, stream, {
    type: 'RemoveLine',
    line: line.line,
    quantity: several ? pieces(1) : null,
    reason: shift.random.pick(['Khách đổi ý', 'Quét nhầm', 'Hết hàng']),
  });
}

function* cheaper(shift: Shift, stream: OrderStream): Generator<HistoryStep> {
  const line = linesOf(stream)[0];
  if (!line || line.unitPrice < 10_000) return;
  yield perform(
    shift,
    stream,
    {
      type: 'OverridePrice',
      line: line.line,
      unitPrice: money(Math.round((line.unitPrice * 0.9) / 1000) * 1000),
      reason: 'Bao bì móp',
    },
    shift.trading.manager.id,
  );
}

const regular: NamedDiscount = {
  discount: 'khach-quen',
  label: 'Khách quen 5 %',
  value: { kind: 'percent', rate: percent(5), max: null },
};

const dented: NamedDiscount = {
  discount: 'can-date',
  label: 'Cận date 10 %',
  value: { kind: 'percent', rate: percent(10), max: null },
};

const voucher: NamedDiscount = {
  discount: 'phieu-20k',
  label: 'Phiếu giảm 20.000 ₫',
  value: { kind: 'amount', amount: money(20_000), minimumOrder: money(200_000) },
};

function* discounted(shift: Shift, stream: OrderStream): Generator<HistoryStep> {
  const lines = linesOf(stream);
  const [first] = lines;
  if (!first) return;
  const { random, trading } = shift;
  const goods: Money = sum(lines.map(grossOf));
  if (goods >= 200_000 && random.chance(0.3)) {
    const reason = 'Phiếu giảm giá của khách';
    const command = { type: 'GiveDiscount', line: null, discount: voucher, reason } as const;
    yield perform(shift, stream, command, trading.manager.id);
    return;
  }
  if (random.chance(0.2)) {
    const command = {
      type: 'GiveDiscount',
      line: first.line,
      discount: dented,
      reason: 'Sắp hết hạn',
    } as const;
    yield perform(shift, stream, command, trading.manager.id);
    return;
  }
  yield perform(shift, stream, {
    type: 'GiveDiscount',
    line: null,
    discount: regular,
    reason: 'Khách quen',
  });
}
