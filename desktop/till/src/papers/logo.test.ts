import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  aTill,
  exchange,
  journalOf,
  receive,
  seededIds,
  staff,
  TestTill,
} from '../testing/index.ts';
import { readView } from '../views/index.ts';

let first: TestTill;
let second: TestTill;

beforeEach(async () => {
  first = await aTill({ on: 'memory' });
  second = new TestTill({ on: 'memory', ids: seededIds(4321) });
  receive(second, journalOf(first));
});
afterEach(() => {
  first[Symbol.dispose]();
  second[Symbol.dispose]();
});

/** A square of 64 dots, all black. */
const logo = { width: 64, height: 64, dots: Buffer.alloc(8 * 64, 0xff).toString('base64') };

/** How a receipt of the shop would come out at this till, to the dot. */
const receiptAt = ({ till }: TestTill): unknown => {
  const query = { paper: 'receipt', model: 'epson-80', changes: {} } as const;
  const answer = readView(till, { name: 'paper', query }, staff.owner.id);
  if (!answer.ok) throw new Error(answer.refusal.type);
  return answer.data;
};

test('a logo that is chosen at one till stands on the paper of the others, to the dot', () => {
  const without = receiptAt(second);
  first.do({ type: 'PutStore', fields: { logo } });
  exchange(first, second);
  expect(receiptAt(second)).toEqual(receiptAt(first));
  expect(receiptAt(second)).not.toEqual(without);
  first.do({ type: 'PutStore', fields: { logo: null } });
  exchange(first, second);
  expect(receiptAt(second)).toEqual(without);
});

test('what else changes about the shop does not write the logo down again', () => {
  first.do({ type: 'PutStore', fields: { logo } });
  const [written] = first.do({ type: 'PutStore', fields: { footer: 'Hẹn gặp lại' } });
  expect(written).toEqual({ type: 'StorePut', changed: { footer: 'Hẹn gặp lại' } });
});
