import {
  order,
  type Order,
  type OrderCommand,
  type OrderEvent,
  type OrderTerms,
  type Tender,
} from '../order/index.ts';
import { lineId } from '../pricing/testing/arbitraries.ts';
import { added, cafeTerms, settle } from './commands.ts';
import { orderId } from './ids.ts';

/** An order in the making. Every step goes through the rules, so that no test stands on what cannot happen. */
export interface OrderBuilder {
  readonly state: Order;
  readonly events: readonly OrderEvent[];
  /** The last thing that happened. */
  readonly last: OrderEvent;
  readonly does: (...commands: OrderCommand[]) => OrderBuilder;
  /** `with(2, 'Phở bò', 55_000)`. The lines are `lineId(1)`, `lineId(2)`… in the order they are added. */
  readonly with: (count: number, name: string, price?: number, taxClass?: string) => OrderBuilder;
  readonly settled: (...tenders: Tender[]) => OrderBuilder;
}

export const anOrder = (terms: Partial<OrderTerms> = {}): OrderBuilder =>
  building([], order.initial).does({
    type: 'OpenOrder',
    order: orderId(),
    label: 'Bàn 5',
    terms: { ...cafeTerms, ...terms },
  });

const building = (events: readonly OrderEvent[], state: Order): OrderBuilder => ({
  state,
  events,
  get last() {
    return events.at(-1)!;
  },
  does: (...commands) => {
    const after = commands.reduce(
      (sofar, command) => [...sofar, ...accepted(sofar, command)],
      events,
    );
    return building(after, stateOf(after));
  },
  with: (count, name, price = 10_000, taxClass = 'vat-8') => {
    const place = events.filter(({ type }) => type === 'LineAdded').length + 1;
    const line = added(count, name, price, { line: lineId(place), taxClass });
    return building(events, state).does({ type: 'AddLine', line });
  },
  settled: (...tenders) => building(events, state).does(settle(...tenders)),
});

const accepted = (events: readonly OrderEvent[], command: OrderCommand): readonly OrderEvent[] => {
  const decision = order.decide(stateOf(events), command);
  if (decision.accepted) return decision.events;
  throw new Error(`${command.type} was refused: ${JSON.stringify(decision.refusal)}`);
};

const stateOf = (events: readonly OrderEvent[]): Order =>
  events.reduce(order.evolve, order.initial);
