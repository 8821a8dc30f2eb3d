import { commandSchemas } from '@pos/api';
import {
  aTill,
  openSession,
  refund,
  sell,
  staff,
  type Sent,
  type StaffName,
} from '@pos/till/testing';
import { expect, test } from 'vitest';
import { everyEvent } from '../chaos/check.ts';

const everybody = Object.keys(staff) as StaffName[];

test('no command deletes: what is asked for by name only ever adds', () => {
  const deleting = Object.keys(commandSchemas).filter((type) =>
    /delete|erase|purge|clear|reset/i.test(type),
  );
  expect(deleting).toEqual([]);
});

test.each(everybody)(
  'a %s cannot remove an unsent paid sale: only a counter-entry takes it back',
  async (who) => {
    using till = await aTill({ on: 'memory' });
    openSession(till);
    const sold = sell(till);
    const { order, payments, covers } = sold;
    const before = everyEvent(till);

    const attempts: Sent[] = [
      { type: 'VoidOrder', order, reason: 'nhầm' },
      { type: 'RemoveLine', order, line: covers[0]!.line, reason: 'nhầm' },
      { type: 'ReversePayment', order, payment: payments[0]!.payment, reason: 'nhầm' },
      { type: 'ParkOrder', order },
      { type: 'SettleOrder', order, tenders: [] },
    ];
    const asked = { by: staff[who].id, approvedBy: staff.owner.id };
    for (const attempt of attempts) {
      expect(till.refusal(attempt, asked)).toEqual({ type: 'OrderAlreadySettled' });
    }
    expect(everyEvent(till)).toEqual(before);

    const back = refund(till, sold);
    expect(everyEvent(till).slice(0, before.length)).toEqual(before);
    expect(till.till.readModels.receipts.ofOrder(order).map(({ number }) => number)).toEqual([
      sold.number.text,
      back.number.text,
    ]);
  },
);
