import { money, noQuantity, quantity, type Money, type PaymentId } from '@pos/kernel';
import fc from 'fast-check';
import {
  dueAfter,
  findCover,
  order,
  priceOf,
  returnedOf,
  sellingLines,
  type OpenOrder,
  type Order,
  type OrderCommand,
  type OrderEvent,
  type OrderTerms,
  type SettledOrder,
  type Tender,
} from '../order/index.ts';
import { cashDue, type CashRounding } from '../pricing/index.ts';
import { lineId } from '../pricing/testing/arbitraries.ts';
import { added, documentNumber, named, occasion, rates } from './commands.ts';
import { orderId, paymentId, sessionId } from './ids.ts';
import { someOrderSteps, someTerms, type OrderStep, type Part } from './order-steps.ts';

/** What was asked of an order, what was answered, and what became of it. */
export interface OrderHistory {
  readonly asked: readonly {
    readonly command: OrderCommand;
    readonly decision: ReturnType<typeof order.decide>;
  }[];
  readonly events: readonly OrderEvent[];
  readonly state: Order;
}

/** Whole lives of orders, under any terms a store may have. */
export const someOrderHistory = (): fc.Arbitrary<OrderHistory> =>
  fc.tuple(someTerms(), someOrderSteps()).map(([terms, steps]) => playOrder(terms, steps));

/** Commands as people give them, those included that are refused. */
export const someOrderCommands = (): fc.Arbitrary<readonly OrderCommand[]> =>
  someOrderHistory().map(({ asked }) => asked.map(({ command }) => command));

const playOrder = (terms: OrderTerms, steps: readonly OrderStep[]): OrderHistory => {
  const opening: OrderCommand = { type: 'OpenOrder', order: orderId(), label: null, terms };
  let history = askedOf({ asked: [], events: [], state: order.initial }, opening);
  for (const [place, step] of steps.entries())
    history = askedOf(history, commandFor(step, history.state, place + 1));
  return history;
};

/** The history with one more command in it, accepted or refused. */
export const askedOf = (history: OrderHistory, command: OrderCommand): OrderHistory => {
  const decision = order.decide(history.state, command);
  const events = decision.accepted ? decision.events : [];
  return {
    asked: [...history.asked, { command, decision }],
    events: [...history.events, ...events],
    state: events.reduce(order.evolve, history.state),
  };
};

const nobodysLine = lineId(999);

const modifiersAt = (prices: readonly Money[]) =>
  prices.map((price) => ({ modifier: `${price}`, name: '', price }));

const commandFor = (step: OrderStep, state: Order, place: number): OrderCommand => {
  switch (step.type) {
    case 'AddLine': {
      const modifiers = modifiersAt(step.chosen);
      const { price, quantity: count, taxClass } = step;
      return {
        type: 'AddLine',
        line: {
          ...added(1, 'Món', price),
          line: lineId(place),
          quantity: count,
          taxClass,
          modifiers,
        },
      };
    }
    case 'ChangeQuantity':
      return { type: 'ChangeQuantity', line: meant(state, step.line), quantity: step.quantity };
    case 'RemoveLine': {
      const line = meant(state, step.line);
      const left = linesOf(state).find((each) => each.line === line)?.quantity ?? noQuantity;
      const removed = step.share === null ? null : quantity(part(left, step.share));
      return { type: 'RemoveLine', line, quantity: removed, reason: 'khách đổi ý' };
    }
    case 'OverridePrice':
      return {
        type: 'OverridePrice',
        line: meant(state, step.line),
        unitPrice: step.price,
        reason: 'khách quen',
      };
    case 'NoteLine':
      return { type: 'NoteLine', line: meant(state, step.line), note: 'ít đá' };
    case 'ChangeModifiers':
      return {
        type: 'ChangeModifiers',
        line: meant(state, step.line),
        modifiers: modifiersAt(step.chosen),
      };
    case 'GiveDiscount': {
      const line = step.line === null ? null : meant(state, step.line);
      return {
        type: 'GiveDiscount',
        line,
        discount: named(step.value, `km-${place}`),
        reason: 'lễ',
      };
    }
    case 'WithdrawDiscount':
      return { type: 'WithdrawDiscount', discount: givenDiscount(state, step.discount) };
    case 'TakePayment': {
      const [tender] = tendersFor(state, [step.part], place);
      const session = sessionId(step.session);
      return { type: 'TakePayment', tender: tender ?? noTender, session, rates };
    }
    case 'ReversePayment': {
      const payments = isOpen(state) ? state.payments : [];
      const payment = payments[step.payment % (payments.length || 1)]?.payment ?? paymentId(999);
      return { type: 'ReversePayment', payment, session: sessionId(step.session), reason: '' };
    }
    case 'SettleOrder':
      return {
        type: 'SettleOrder',
        ...occasion,
        session: sessionId(step.session),
        number: documentNumber(place),
        rates,
        tenders: tendersFor(state, step.parts, place),
      };
    case 'RefundLines':
      return {
        type: 'RefundLines',
        ...occasion,
        session: sessionId(step.session),
        number: documentNumber(place, 'refund'),
        lines: state.status === 'settled' ? linesBack(state, step) : [],
        payment: paymentId(place * 10),
        method: step.method,
        reason: 'hàng lỗi',
        exchange: null,
      };
    case 'LabelOrder':
    case 'ParkOrder':
    case 'RecallOrder':
    case 'SendLines':
    case 'VoidOrder':
      return step;
  }
};

const isOpen = (state: Order): state is OpenOrder =>
  state.status === 'open' || state.status === 'parked';

const linesOf = (state: Order): OpenOrder['lines'] => (isOpen(state) ? sellingLines(state) : []);

const meant = (state: Order, line: number) => {
  const lines = linesOf(state);
  return lines[line % (lines.length || 1)]?.line ?? nobodysLine;
};

const givenDiscount = (state: Order, which: number): string => {
  const given = isOpen(state)
    ? [...state.discounts, ...state.lines.flatMap(({ discounts }) => discounts)]
    : [];
  return given[which % (given.length || 1)]?.discount ?? 'none';
};

const part = (whole: number, share: number): number => Math.ceil((whole * share) / 100);

const linesBack = (
  state: SettledOrder,
  { lines }: Extract<OrderStep, { type: 'RefundLines' }>,
): Extract<OrderCommand, { type: 'RefundLines' }>['lines'] => {
  const covers = state.settlement.covers;
  return lines.map(({ line: which, share }) => {
    const line = covers[which % covers.length]!.line;
    const left = findCover(state, line)!.quantity - returnedOf(state, line);
    return { line, quantity: quantity(part(left, share)) };
  });
};

const noTender: Tender = { method: 'cash', payment: paymentId(998), tendered: money(0) };

const tendersFor = (state: Order, parts: readonly Part[], place: number): readonly Tender[] => {
  if (!isOpen(state)) return [];
  const tenders: Tender[] = [];
  let due: number = dueAfter(priceOf(state, rates).total, state.payments);
  for (const [index, each] of parts.entries()) {
    if (due <= 0) break;
    const payment = paymentId(place * 10 + index);
    const { tender, covers } = tenderFor(each, money(due), payment, state.terms.cashRounding);
    tenders.push(tender);
    due -= covers;
  }
  return tenders;
};

const tenderFor = (
  { method, share, over }: Part,
  due: Money,
  payment: PaymentId,
  rule: CashRounding,
): { readonly tender: Tender; readonly covers: number } => {
  const amount = money(Math.min(due, part(due, share)));
  if (method !== 'cash')
    return { tender: { method, payment, amount, reference: '' }, covers: amount };
  if (share < 100 && amount < cashDue(due, rule).due)
    return { tender: { method, payment, tendered: amount }, covers: amount };
  const tendered = money(cashDue(due, rule).due + over);
  return { tender: { method, payment, tendered }, covers: due };
};
