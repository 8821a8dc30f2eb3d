import { pieces, type LineId } from '@pos/kernel';
import { specify } from '@pos/kernel/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anOrder, cash, lineId, someOrderHistory } from '../testing/index.ts';
import { order, sellingLines, type LinesSent, type OrderEvent } from './index.ts';

const { given } = specify(order);

const send = { type: 'SendLines' } as const;
const [pho, tea] = [lineId(1), lineId(2)];

const dinner = anOrder().with(2, 'Phở bò', 55_000).with(1, 'Bia', 20_000);

/** `+2 Phở bò`: what the last telling said, in short. */
const told = ({ last }: { readonly last: OrderEvent }): readonly string[] =>
  last.type === 'LinesSent' ? last.lines.map(inShort) : [];

const inShort = ({ change, quantity, name, note }: LinesSent['lines'][number]): string =>
  [`${{ make: '+', cancel: '-', alter: '~' }[change]}${quantity / 1000} ${name}`, note]
    .filter((word) => word !== null)
    .join(', ');

test('FB1: what was told once is not told again; only what came since is', () => {
  const once = dinner.does(send);
  expect(told(once)).toEqual(['+2 Phở bò', '+1 Bia']);
  given(...once.events)
    .when(send)
    .gives();
  const more = once.does({ type: 'ChangeQuantity', line: pho, quantity: pieces(3) }, send);
  expect(more.last).toMatchObject({ round: 2, label: 'Bàn 5' });
  expect(told(more)).toEqual(['+1 Phở bò']);
});

test('FB2: fewer than were told are cancelled, also all of them', () => {
  const fewer = dinner
    .does({ type: 'ChangeQuantity', line: pho, quantity: pieces(5) }, send)
    .does({ type: 'RemoveLine', line: pho, quantity: pieces(4), reason: 'khách đổi ý' }, send);
  expect(told(fewer)).toEqual(['-4 Phở bò']);
  const none = fewer.does({ type: 'RemoveLine', line: tea, quantity: null, reason: 'hết' }, send);
  expect(told(none)).toEqual(['-1 Bia']);
});

test('what is to be made otherwise is told as it is now, and only what stays of it', () => {
  const sent = dinner.does(send);
  const noted = sent.does({ type: 'NoteLine', line: pho, note: 'không hành' });
  expect(told(noted.does(send))).toEqual(['~2 Phở bò, không hành']);
  const three = noted.does({ type: 'ChangeQuantity', line: pho, quantity: pieces(3) }, send);
  expect(told(three)).toEqual(['~2 Phở bò, không hành', '+1 Phở bò, không hành']);
  const one = noted.does({ type: 'ChangeQuantity', line: pho, quantity: pieces(1) }, send);
  expect(told(one)).toEqual(['-1 Phở bò', '~1 Phở bò, không hành']);
  given(...three.events)
    .when(send)
    .gives();
});

test('FB3: a table that moves is told without a dish on it', () => {
  const moved = dinner.does(send, { type: 'LabelOrder', label: 'Bàn 8' }, send);
  expect(moved.last).toEqual({ type: 'LinesSent', round: 2, label: 'Bàn 8', lines: [] });
  given(...moved.events)
    .when(send)
    .gives();
});

test('a void takes back what was told, and tells nobody of what nobody knew', () => {
  const call = { type: 'VoidOrder', reason: 'khách về' } as const;
  const voided = dinner.does(send).with(1, 'Trà', 5000).does(call);
  expect(voided.events.slice(-2).map(({ type }) => type)).toEqual(['LinesSent', 'OrderVoided']);
  expect(told({ last: voided.events.at(-2)! })).toEqual(['-2 Phở bò', '-1 Bia']);
  expect(dinner.does(call).events.filter(({ type }) => type === 'LinesSent')).toEqual([]);
});

test('paying tells what came since the last time, where somebody was told at all', () => {
  const paid = dinner.does(send).with(1, 'Trà', 5000).settled(cash(135_000));
  expect(paid.events.findLast(({ type }) => type === 'LinesSent')).toMatchObject({
    round: 2,
    lines: [{ change: 'make', name: 'Trà' }],
  });
  expect(dinner.settled(cash(130_000)).events.map(({ type }) => type)).not.toContain('LinesSent');
});

test('two tills that were apart told the same: it counts once', () => {
  const once = dinner.does(send);
  const twice = order.evolve(once.state, once.last);
  expect(twice).toEqual(once.state);
});

test('after a telling everybody knows exactly what is on the order', () => {
  fc.assert(
    fc.property(someOrderHistory(), ({ events, state }) => {
      const known = new Map<LineId, number>();
      for (const event of events)
        for (const { line, change, quantity } of event.type === 'LinesSent' ? event.lines : []) {
          const by = { make: quantity, cancel: -quantity, alter: 0 }[change];
          known.set(line, (known.get(line) ?? 0) + by);
        }
      for (const quantity of known.values()) expect(quantity).toBeGreaterThanOrEqual(0);
      if (state.status !== 'open') return;
      const decision = order.decide(state, send);
      if (!decision.accepted) throw new Error('a telling was refused');
      const after = decision.events.reduce(order.evolve, state);
      if (after.status !== 'open') throw new Error('a telling closed the order');
      for (const line of sellingLines(after)) expect(line.sent?.quantity).toBe(line.quantity);
      expect(order.decide(after, send)).toEqual({ accepted: true, events: [] });
    }),
    { numRuns: 300 },
  );
});
