import { parseView, type AnomaliesView, type UnsentView } from '@pos/api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  aTill,
  exchange,
  openOrder,
  openSession,
  receive,
  journalOf,
  seededIds,
  sell,
  settle,
  staff,
  TestTill,
} from '../testing/index.ts';
import { readView } from './index.ts';

let first: TestTill;
let second: TestTill;

beforeEach(async () => {
  first = await aTill({ on: 'memory' });
  second = new TestTill({ on: 'memory', ids: seededIds(4321) });
  openSession(first);
  receive(second, journalOf(first));
  openSession(second);
  exchange(first, second);
});
afterEach(() => {
  first[Symbol.dispose]();
  second[Symbol.dispose]();
});

const view = (test: TestTill, name: string, query: object = {}): unknown => {
  const parsed = parseView(name, query);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  const answer = readView(test.till, parsed.view, staff.owner.id);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.data;
};
const anomaliesOf = (test: TestTill) => (view(test, 'anomalies') as AnomaliesView).anomalies;

const doubleOf = (test: TestTill): string =>
  anomaliesOf(test).find(({ kind }) => kind === 'double-settlement')!.id;

/** Both guests have paper, and both drawers the money. */
const settleTwice = (): void => {
  const order = openOrder(first);
  exchange(first, second);
  settle(first, order);
  settle(second, order);
  exchange(first, second);
};

describe('two tills settled the same order', () => {
  test('both say so, with both papers, who made them and what is too much', () => {
    settleTwice();
    const told = anomaliesOf(first).filter(({ kind }) => kind === 'double-settlement');
    expect(told).toMatchObject([
      {
        traces: [
          { what: 'settled', by: { name: expect.any(String) }, number: expect.any(String) },
          { what: 'settled', by: { name: expect.any(String) }, number: expect.any(String) },
        ],
        amount: 29_000,
        remedies: ['refund', 'keep-as-tip'],
      },
    ]);
    expect(anomaliesOf(second)).toEqual(anomaliesOf(first));
  });

  test('giving it back takes it from the drawer and settles it everywhere', () => {
    settleTwice();
    const id = doubleOf(first);
    const events = first.do({ type: 'SettleAnomaly', anomaly: id, how: 'refund' });
    expect(events.map(({ type }) => type).sort()).toEqual([
      'AnomalySettled',
      'CashMoved',
      'DrawerOpened',
    ]);
    expect(anomaliesOf(first).map((each) => each.id)).not.toContain(id);
    exchange(first, second);
    expect(anomaliesOf(second)).toEqual(anomaliesOf(first));
  });

  test('settled on both tills at once, it counts as one deed', () => {
    settleTwice();
    const id = doubleOf(first);
    for (const till of [first, second])
      till.do({ type: 'SettleAnomaly', anomaly: id, how: 'keep-as-tip' });
    expect(first.do({ type: 'SettleAnomaly', anomaly: id, how: 'keep-as-tip' })).toHaveLength(1);
    exchange(first, second);
    expect(anomaliesOf(second)).toEqual(anomaliesOf(first));
  });

  test('what is not there, or does not help, is refused', () => {
    settleTwice();
    const id = doubleOf(first);
    expect(first.refusal({ type: 'SettleAnomaly', anomaly: id, how: 'waive' })).toMatchObject({
      type: 'NotFound',
    });
  });
});

test('the id of another command is no anomaly, and tells nothing of that command', () => {
  const id = first.ids.next(first.clock.wall());
  first.do({ type: 'MoveCash', direction: 'in', amount: 1000, reason: 'tiền lẻ', id });
  expect(first.refusal({ type: 'SettleAnomaly', anomaly: id, how: 'acknowledge' })).toEqual({
    type: 'CommandIdUsed',
  });
});

test('a number on two papers is told with both', () => {
  sell(first);
  sell(second);
  exchange(first, second);
  const told = anomaliesOf(second).filter(({ kind }) => kind === 'number-reused');
  expect(told).toMatchObject([{ traces: [{ what: 'settled' }, { what: 'settled' }] }]);
});

test('what is unsent is told oldest first, page by page, until the cloud confirms it', () => {
  sell(first);
  const { log, origin } = first.till.journal;
  const { seq } = log.headOf(origin);
  log.mark('cloud', [{ ...origin, seq: seq - 3 }]);
  const page = view(first, 'unsent', { limit: 2 }) as UnsentView;
  expect(page).toMatchObject({ total: 3, next: `1/${seq - 1}` });
  const rest = view(first, 'unsent', { after: page.next, limit: 2 }) as UnsentView;
  expect(rest).toMatchObject({ next: null });
  const types = [...page.records, ...rest.records].map(({ type }) => type);
  expect(types).toContain('OrderSettled');
  expect(page.records[0]).toMatchObject({ reach: 'here' });
  expect(view(first, 'receipts')).toMatchObject({ receipts: [{ reach: 'here' }] });
  log.mark('cloud', [{ ...origin, seq }]);
  expect(view(first, 'unsent')).toMatchObject({ total: 0, records: [] });
  expect(view(first, 'receipts')).toMatchObject({ receipts: [{ reach: 'cloud' }] });
});
