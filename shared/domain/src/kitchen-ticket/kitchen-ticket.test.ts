import { id, pieces } from '@pos/kernel';
import { specify } from '@pos/kernel/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LinesSent, SentLine } from '../order/index.ts';
import {
  kitchenTicket,
  ticketsOf,
  type KitchenTicket,
  type KitchenTicketEvent,
  type TicketPart,
} from './index.ts';

const { given } = specify(kitchenTicket);

const part = (line: number, nth = 1): TicketPart => ({
  line: id<'LineId'>(`00000000-0000-7000-8000-00000000000${line}`),
  nth,
});
const bumped = (...parts: TicketPart[]): KitchenTicketEvent => ({ type: 'TicketBumped', parts });
const recalled = (...parts: TicketPart[]): KitchenTicketEvent => ({
  type: 'TicketRecalled',
  parts,
});

describe('a ticket', () => {
  test('is bumped once, however often somebody presses', () => {
    given()
      .when({ type: 'Bump', parts: [part(1), part(2)] })
      .gives(bumped(part(1), part(2)));
    given(bumped(part(1), part(2)))
      .when({ type: 'Bump', parts: [part(1), part(2)] })
      .gives();
    given(bumped(part(1)))
      .when({ type: 'Bump', parts: [part(1), part(2)] })
      .gives(bumped(part(2)));
  });

  test('is recalled, and bumped again', () => {
    given(bumped(part(1)))
      .when({ type: 'Recall', parts: [part(1)] })
      .gives(recalled(part(1)));
    given()
      .when({ type: 'Recall', parts: [part(1)] })
      .gives();
    given(bumped(part(1)), recalled(part(1)))
      .when({ type: 'Bump', parts: [part(1)] })
      .gives(bumped(part(1)));
  });
});

test('two kitchens that bump the same come to the same, in whatever order they hear of each other', () => {
  const events = fc.array(
    fc
      .tuple(fc.boolean(), fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1 }))
      .map(([isBump, lines]) =>
        isBump
          ? bumped(...lines.map((each) => part(each)))
          : recalled(...lines.map((each) => part(each))),
      ),
  );
  const fold = (facts: readonly KitchenTicketEvent[]): KitchenTicket =>
    facts.reduce(kitchenTicket.evolve, kitchenTicket.initial);
  fc.assert(
    fc.property(events, (facts) => {
      const once = fold(facts);
      expect(fold(facts.flatMap((fact) => [fact, fact]))).toEqual(once);
    }),
  );
});

describe('on the screen', () => {
  const told = (round: number, ...lines: readonly Partial<SentLine>[]): LinesSent => ({
    type: 'LinesSent',
    round,
    label: 'Bàn 5',
    lines: lines.map((line) => ({
      line: part(1).line,
      nth: 1,
      change: 'make',
      quantity: pieces(1),
      name: 'Phở',
      category: 'mon',
      modifiers: [],
      note: null,
      ...line,
    })),
  });
  const none: KitchenTicket = { made: new Set() };
  const everything = (): boolean => true;
  const rounds = (...tellings: readonly LinesSent[]) =>
    ticketsOf(
      tellings.map((sent) => ({ sent, at: '' })),
      none,
      everything,
    ).map(({ lines }) => lines.map(({ line, nth }) => `${line.at(-1)}/${nth}`));

  test('what two waiters told while they were apart stands there once', () => {
    const both = told(1, part(1), part(2));
    expect(rounds(both, both)).toEqual([['1/1', '2/1']]);
    expect(rounds(both, told(2, part(2), part(3)))).toEqual([['1/1', '2/1'], ['3/1']]);
  });

  test('a station sees what it makes, and a ticket is made when all of that is', () => {
    const tellings = [
      { sent: told(1, { ...part(1) }, { ...part(2), category: 'do-uong' }), at: '' },
    ];
    const atTheBar = ({ category }: SentLine): boolean => category === 'do-uong';
    const made: KitchenTicket = { made: new Set([`${part(2).line}/1`]) };
    expect(ticketsOf(tellings, made, atTheBar)).toMatchObject([
      { isMade: true, lines: [{ category: 'do-uong' }] },
    ]);
    expect(ticketsOf(tellings, made, everything)).toMatchObject([{ isMade: false }]);
    expect(ticketsOf(tellings, made, () => false)).toEqual([]);
  });
});
