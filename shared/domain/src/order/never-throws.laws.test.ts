import { stateAfter } from '@pos/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  anOrder,
  anyOrderCommand,
  anyOrderEvent,
  someOrderCommands,
  someOrderHistory,
} from '../testing/index.ts';
import { order, priceOf, type Order, type OrderCommand, type OrderEvent } from './index.ts';

const pho = anOrder().with(2, 'Phở bò', 55_000);

/** Nonsense from the first event on, or after an order was opened, sold and brought back as it should be. */
const someNonsense = (): fc.Arbitrary<readonly OrderEvent[]> =>
  fc.oneof(
    fc.array(anyOrderEvent(), { maxLength: 10 }),
    fc
      .array(anyOrderEvent(), { maxLength: 12, size: 'max' })
      .map((events) => [...pho.events, ...events]),
    fc
      .tuple(someOrderHistory(), fc.array(anyOrderEvent(), { maxLength: 6, size: 'max' }))
      .map(([{ events }, nonsense]) => [...events, ...nonsense]),
  );

const answers = (state: Order, command: OrderCommand): void => {
  const decision = order.decide(state, command);
  const next = decision.accepted ? decision.events.reduce(order.evolve, state) : state;
  expect(next.status).toBeTypeOf('string');
};

test('no event, in any order and of whatever nonsense, stops an order from being folded', () => {
  fc.assert(
    fc.property(someNonsense(), (events) => {
      expect(stateAfter(order, events).status).toBeTypeOf('string');
    }),
    { numRuns: 1000 },
  );
});

test('an order that is open has a price, whatever was written into it', () => {
  fc.assert(
    fc.property(someNonsense(), (events) => {
      const state = stateAfter(order, events);
      if (state.status === 'open' || state.status === 'parked')
        expect(priceOf(state, {}).total).toBeTypeOf('number');
    }),
    { numRuns: 1000 },
  );
});

test('every command is answered in every state, with values no shop would ever type', () => {
  fc.assert(
    fc.property(
      someNonsense(),
      fc.array(anyOrderCommand(), { maxLength: 8, size: 'max' }),
      (events, commands) => {
        const state = stateAfter(order, events);
        for (const command of commands) answers(state, command);
      },
    ),
    { numRuns: 1000 },
  );
});

test('what was meant for one order is answered by another', () => {
  fc.assert(
    fc.property(someOrderHistory(), someOrderCommands(), ({ state }, commands) => {
      for (const command of commands) answers(state, command);
    }),
    { numRuns: 500 },
  );
});
