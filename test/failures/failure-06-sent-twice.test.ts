import { aTill, openOrder, openSession, sell, staff, untrueReadModels } from '@pos/till/testing';
import { expect, test } from 'vitest';

const note = { method: 'cash', tendered: 100_000 } as const;

test('failure 6: a sale sent again after a restart gets the answer it got, and is one sale', async () => {
  using till = await aTill({ on: 'memory' });
  openSession(till);
  const order = openOrder(till);
  const command = { type: 'SettleOrder', id: till.ids.next(1), order, tenders: [note] } as const;
  const first = till.ask(command);
  expect(first.ok).toBe(true);

  expect(till.ask(command)).toEqual(first);
  till.crash();
  expect(till.ask(command)).toEqual(first);
  sell(till);
  expect(till.ask(command)).toEqual(first);

  expect(till.till.readModels.receipts.list(1e9, 9).map(({ number }) => number)).toEqual([
    'T01-26-000002',
    'T01-26-000001',
  ]);
  expect(untrueReadModels(till)).toEqual([]);
});

test('failure 6: a command that was refused left nothing, and is decided anew when it comes again', async () => {
  using till = await aTill({ on: 'memory' });
  const order = openOrder(till);
  const command = { type: 'SettleOrder', id: till.ids.next(1), order, tenders: [note] } as const;
  expect(till.refusal(command)).toEqual({ type: 'SessionNotOpen' });
  openSession(till);
  till.restart();
  expect(till.ask(command)).toMatchObject({ ok: true });
});

test('failure 6: an id that another order has used is refused, and that order is not told as the answer', async () => {
  using till = await aTill({ on: 'memory' });
  openSession(till);
  const [one, other] = [openOrder(till), openOrder(till)];
  const command = { type: 'SettleOrder', id: till.ids.next(1), tenders: [note] } as const;
  till.do({ ...command, order: one });
  const refusal = { type: 'CommandIdUsed' };
  expect(till.refusal({ ...command, order: other })).toEqual(refusal);
  expect(till.refusal({ type: 'ParkOrder', id: command.id, order: other })).toEqual(refusal);
  const sent = { ...command, order: other, approval: { pin: '9999' } };
  expect(await till.till.desk.execute(sent, staff.cashier.id)).toEqual({ ok: false, refusal });
  expect(till.till.shop().order(other)).toMatchObject({ status: 'open', payments: [] });
  expect(till.ask({ ...command, order: one })).toMatchObject({ ok: true });
});

test('failure 6: an id that another kind of command has used is refused, and what that one did is no answer', async () => {
  using till = await aTill({ on: 'memory' });
  openSession(till);
  const order = openOrder(till);
  const id = till.ids.next(1);
  till.do({ type: 'MoveCash', id, direction: 'in', amount: 1000, reason: 'tiền lẻ' });
  const refusal = { type: 'CommandIdUsed' };
  expect(till.refusal({ type: 'OpenDrawer', id, reason: 'đổi tiền' })).toEqual(refusal);
  expect(till.refusal({ type: 'CountCash', id, notes: [] })).toEqual(refusal);
  const other = till.ids.next(1);
  till.do({ type: 'LabelOrder', id: other, order, label: 'Bàn 5' });
  expect(till.refusal({ type: 'ParkOrder', id: other, order })).toEqual(refusal);
  expect(till.till.shop().order(order)).toMatchObject({ status: 'open' });
});

test('failure 8: ten clicks on Pay are one sale', async () => {
  using till = await aTill({ on: 'memory' });
  openSession(till);
  const order = openOrder(till);
  const answers = Array.from({ length: 10 }, () =>
    till.ask({ type: 'SettleOrder', order, tenders: [note] }),
  );
  const refusal = { type: 'OrderAlreadySettled' };
  expect(answers.map(({ ok }) => ok)).toEqual([true, ...Array.from({ length: 9 }, () => false)]);
  expect(answers.slice(1)).toEqual(Array.from({ length: 9 }, () => ({ ok: false, refusal })));
});
