import { cashSession, streamOf, type OrderEvent, type ShopEvent } from '@pos/domain';
import {
  anOrder,
  anyOrderEvent,
  card,
  cash,
  documentNumber,
  lineId,
  occasion,
  orderId,
  pay,
  refund,
  sessionId,
  settle,
} from '@pos/domain/testing';
import { pieces } from '@pos/kernel';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Envelope } from '../envelope.ts';
import { closed } from '../testing/a-day.ts';
import { pretendCrypto, pretendSigner } from '../testing/pretend-crypto.ts';
import { anOrigin, TestDevices } from '../testing/sealing.ts';
import { compensationId, compensationsFor, reconcile, type Anomaly } from './index.ts';

const [here, there] = [anOrigin(11), anOrigin(12)];
const stream = streamOf('order', orderId());
const drawer = streamOf('cash-session', sessionId());

let devices: TestDevices;
let written: Envelope[];
beforeEach(() => {
  devices = new TestDevices(pretendCrypto, pretendSigner);
  written = [];
});

const write = (
  origin = here,
  events: readonly ShopEvent[] = [],
  of = stream as `order/${string}`,
) => written.push(...devices.write(origin, of, ...events).map(({ envelope }) => envelope));

const found = (): readonly Anomaly[] => reconcile(written, pretendCrypto);
const kinds = () => found().map(({ kind }) => kind);

/** A table both tills know, before they lose sight of each other. */
const table = anOrder().with(2, 'Phở bò', 55_000).with(1, 'Bia', 20_000);
const after = (order: { readonly events: readonly OrderEvent[] }) =>
  order.events.slice(table.events.length);
const settledHere = table.settled(cash(130_000, 1));
const settledThere = table.does({ ...settle(cash(130_000, 2)), number: documentNumber(7) });

test('an order settled once has nothing to explain', () => {
  write(here, settledHere.events);
  expect(found()).toEqual([]);
});

describe('two tills that were apart', () => {
  beforeEach(() => write(here, table.events));

  test('both settled the table: both receipts are facts, and the excess is shown', () => {
    write(here, after(settledHere));
    write(there, after(settledThere));
    expect(found()).toEqual([
      {
        kind: 'double-settlement',
        stream,
        receipts: [documentNumber(1), documentNumber(7)],
        lines: [lineId(1), lineId(2)],
        excess: 130_000,
      },
    ]);
  });

  test('a refund of the second receipt settles it', () => {
    write(here, after(settledHere));
    write(there, after(settledThere));
    const back = settledThere.does(
      refund('cash', [
        [lineId(1), pieces(2)],
        [lineId(2), pieces(1)],
      ]),
    );
    write(there, back.events.slice(settledThere.events.length));
    expect(found()).toEqual([]);
  });

  test('one voided a line that the other sold: the receipt stands', () => {
    write(here, after(settledHere));
    write(
      there,
      after(
        table.does({ type: 'RemoveLine', line: lineId(2), quantity: pieces(1), reason: 'hết bia' }),
      ),
    );
    expect(found()).toEqual([
      {
        kind: 'void-after-settle',
        stream,
        receipt: documentNumber(1),
        lines: [{ line: lineId(2), quantity: pieces(1) }],
      },
    ]);
    const back = settledHere.does(refund('cash', [[lineId(2), pieces(1)]]));
    write(here, back.events.slice(settledHere.events.length));
    expect(found()).toEqual([]);
  });

  test('one voided the whole order that the other sold', () => {
    write(there, after(table.does({ type: 'VoidOrder', reason: 'khách về' })));
    write(here, after(settledHere));
    expect(kinds()).toEqual(['void-after-settle']);
  });

  test('one added a line that the receipt of the other does not cover', () => {
    write(here, after(settledHere));
    write(there, after(table.with(3, 'Chả giò', 10_000)));
    expect(found()).toMatchObject([
      { kind: 'balance-due', lines: [{ line: lineId(3), quantity: pieces(3) }] },
    ]);
  });

  test('both took the same piece off', () => {
    const voided = {
      type: 'RemoveLine',
      line: lineId(2),
      quantity: pieces(1),
      reason: 'x',
    } as const;
    write(here, after(table.does(voided)));
    write(there, after(table.does(voided)));
    expect(found()).toEqual([
      { kind: 'excess-void', stream, lines: [{ line: lineId(2), quantity: pieces(1) }] },
    ]);
  });

  test('one took a payment that no receipt tells of', () => {
    write(here, after(settledHere));
    write(there, after(table.does(pay(card(50_000, 9)))));
    expect(found()).toMatchObject([{ kind: 'payment-left', amount: 50_000 }]);
  });
});

test('one number on two papers', () => {
  write(here, settledHere.events);
  write(there, settledHere.events, streamOf('order', 'other'));
  expect(found()).toMatchObject([
    { kind: 'number-reused', number: documentNumber(1), places: [{ seq: 5 }, { seq: 5 }] },
  ]);
});

test('a sale that its closing does not know is dated on the next one', () => {
  const opening = closed.slice(0, 1);
  written.push(...devices.write(here, drawer, ...opening).map(({ envelope }) => envelope));
  write(here, settledHere.events);
  const decided = cashSession.decide(opening.reduce(cashSession.evolve, cashSession.initial), {
    type: 'CloseSession',
    number: documentNumber(1, 'z'),
    at: occasion.at,
    businessDay: occasion.businessDay,
    takings: { ...closing().takings, sales: 1, refunds: 0 },
    perpetual: closing().perpetual,
  });
  const z = decided.accepted ? decided.events : closed.slice(-1);
  written.push(...devices.write(here, drawer, ...z).map(({ envelope }) => envelope));
  expect(found()).toEqual([]);
  write(there, settledThere.events, streamOf('order', 'other'));
  expect(found()).toMatchObject([{ kind: 'late-sale', documents: [documentNumber(7)] }]);
});

const closing = () => {
  const last = closed.at(-1)!;
  if (last.type !== 'SessionClosed') throw new Error(last.type);
  return last;
};

test('what was practised is nothing to explain', () => {
  devices.training = true;
  write(here, settledHere.events);
  write(there, after(settledThere));
  expect(found()).toEqual([]);
});

test('a compensation has one id on every device, and ends the anomaly', () => {
  write(here, settledHere.events);
  write(there, after(settledThere));
  const [anomaly] = found();
  expect(compensationsFor[anomaly!.kind]).toEqual(['refund', 'keep-as-tip']);
  const command = compensationId(anomaly!, pretendCrypto);
  const [note] = devices.write(there, stream, { type: 'OrderLabelled', label: 'tiền bo' });
  written.push({ ...note!.envelope, command });
  expect(found()).toEqual([]);
});

const arrivals = (events: readonly Envelope[]) =>
  fc
    .tuple(
      fc.shuffledSubarray([...events], { minLength: events.length }),
      fc.array(fc.constantFrom(...events), { maxLength: 8 }),
    )
    .map(([once, again]) => [...once, ...again]);

test('any order of arrival and any repetition give the same anomalies', () => {
  write(here, table.events);
  write(here, after(settledHere));
  write(there, after(settledThere));
  write(there, after(table.with(3, 'Chả giò', 10_000)));
  write(there, settledHere.events, streamOf('order', 'other'));
  const expected = found();
  expect(expected.length).toBeGreaterThan(2);
  fc.assert(
    fc.property(arrivals(written), (events) => {
      expect(reconcile(events, pretendCrypto)).toEqual(expected);
    }),
  );
});

test('whatever devices wrote, it never throws', () => {
  fc.assert(
    fc.property(fc.array(anyOrderEvent(), { minLength: 1, maxLength: 12 }), (events) => {
      written = [];
      write(here, events);
      write(there, events);
      expect(() => found()).not.toThrow();
    }),
  );
});
