import { money, stateAfter } from '@pos/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  priceList,
  type DocumentCommand,
  type DocumentEvent,
  type PriceListFields,
} from './index.ts';

const someFields = (): fc.Arbitrary<PriceListFields> =>
  fc.record({
    label: fc.constantFrom('Giờ vàng', 'Tết', ''),
    priority: fc.integer({ min: -1, max: 2 }),
    window: fc.option(
      fc.record({
        weekdays: fc.option(fc.subarray([1, 2, 3, 4, 5, 6, 7])),
        fromMinute: fc.constantFrom(0, 1020),
        toMinute: fc.constantFrom(1140, 1440),
      }),
    ),
    from: fc.option(fc.constant('2026-11-20T00:00:00+07:00')),
    until: fc.option(fc.constant('2026-12-20T00:00:00+07:00')),
    prices: fc.dictionary(
      fc.constantFrom('phở', 'bia', 'trà', '__proto__'),
      fc.constantFrom(0, 5000, 20_000).map(money),
    ),
  });

const somePartOf = (fields: PriceListFields): fc.Arbitrary<Partial<PriceListFields>> =>
  fc
    .subarray(Object.keys(fields))
    .map((kept) =>
      Object.fromEntries(Object.entries(fields).filter(([field]) => kept.includes(field))),
    );

const someCommand = (): fc.Arbitrary<DocumentCommand<PriceListFields>> =>
  fc.oneof(
    someFields().map((fields) => ({ type: 'Put' as const, fields })),
    someFields()
      .chain(somePartOf)
      .map((fields) => ({ type: 'Put' as const, fields })),
    fc.constant({ type: 'Withdraw' as const }),
  );

type Event = DocumentEvent<'PriceList', PriceListFields>;

const historyOf = (commands: readonly DocumentCommand<PriceListFields>[]): readonly Event[] =>
  commands.reduce((events: readonly Event[], command) => {
    const decision = priceList.decide(stateAfter(priceList, events), command);
    return decision.accepted ? [...events, ...decision.events] : events;
  }, []);

const ofEveryHistory = (
  law: (events: readonly Event[], command: DocumentCommand<PriceListFields>) => void,
): void =>
  fc.assert(
    fc.property(fc.array(someCommand(), { maxLength: 8 }).map(historyOf), someCommand(), law),
    { numRuns: 500 },
  );

test('putting the same again changes nothing', () => {
  ofEveryHistory((events, command) => {
    const once = priceList.decide(stateAfter(priceList, events), command);
    if (!once.accepted || command.type !== 'Put') return;
    const after = stateAfter(priceList, [...events, ...once.events]);
    expect(priceList.decide(after, command)).toEqual({ accepted: true, events: [] });
  });
});

test('after a put the document says what was put, and for the rest what it said before', () => {
  ofEveryHistory((events, command) => {
    const before = stateAfter(priceList, events);
    const decision = priceList.decide(before, command);
    if (!decision.accepted || command.type !== 'Put') return;
    const fields = before.status === 'absent' ? {} : before.fields;
    expect(stateAfter(priceList, [...events, ...decision.events])).toEqual({
      status: 'in-force',
      fields: { ...fields, ...command.fields },
    });
  });
});

test('a put writes down only fields whose content changed', () => {
  ofEveryHistory((events, command) => {
    const before = stateAfter(priceList, events);
    const decision = priceList.decide(before, command);
    if (!decision.accepted) return;
    for (const event of decision.events) {
      if (event.type !== 'PriceListPut' || before.status === 'absent') continue;
      for (const [field, value] of Object.entries(event.changed)) {
        expect(before.fields).not.toHaveProperty([field], value);
        expect(command).toHaveProperty(['fields', field], value);
      }
    }
  });
});

test('an event told twice says nothing new', () => {
  ofEveryHistory((events) => {
    const twice = events.flatMap((event) => [event, event]);
    expect(stateAfter(priceList, twice)).toEqual(stateAfter(priceList, events));
  });
});
