import type { OpenOrderView } from '@pos/api';
import { openVirtualZvt } from '@pos/hardware/testing';
import type { OrderId } from '@pos/kernel';
import { expect, test, vi } from 'vitest';
import { aTill, openOrder, openSession, staff, type TestTill } from '../testing/index.ts';
import { readView } from '../views/index.ts';

const soon = { timeout: 8000, interval: 10 };
const terminal = 'the';

const stand = (till: TestTill, port: number): void => {
  till.do({
    type: 'PutPeripheral',
    peripheral: terminal,
    fields: {
      name: 'Máy cà thẻ',
      kind: 'terminal',
      language: 'zvt',
      connection: { by: 'network', host: '127.0.0.1', port },
      till: till.till.journal.origin.device,
    },
  });
};

const orderIn = ({ till }: TestTill, id: OrderId): OpenOrderView => {
  const answer = readView(till, { name: 'order', query: { id } }, staff.owner.id);
  if (answer.ok && 'due' in answer.data && 'payments' in answer.data) return answer.data;
  throw new Error('the order is not open');
};

/** A till with a terminal and an order to be paid by card. */
const atTheTerminal = async () => {
  const virtual = await openVirtualZvt();
  const till = await aTill({ on: 'memory' });
  openSession(till);
  stand(till, virtual.port);
  const order = openOrder(till, ['coffee']);
  const seen = () => orderIn(till, order);
  return {
    virtual,
    till,
    order,
    seen,
    due: seen().due,
    ask: () => till.ask({ type: 'AskCard', order, terminal, amount: seen().due }, 'cashier'),
    cardIs: (state: string, isTalking = false) =>
      vi.waitFor(() => expect(seen().card).toMatchObject({ state, isTalking }), soon),
    journaled: () =>
      till.till.journal.log
        .readStream(`order/${order}`)
        .map(({ raw }) => JSON.parse(raw) as { type: string; by: string | null })
        .filter(({ type }) => type.startsWith('Card') || type === 'PaymentTaken'),
    [Symbol.asyncDispose]: async () => {
      till[Symbol.dispose]();
      await virtual.close();
    },
  };
};

test('approved: taken once, with what stands on the slip, in the name of who asked', async () => {
  await using desk = await atTheTerminal();
  expect(desk.ask()).toMatchObject({ ok: true });
  await desk.cardIs('approved');
  expect(desk.virtual.charged()).toEqual([desk.due]);
  expect(desk.seen()).toMatchObject({
    due: 0,
    payments: [{ method: 'card', amount: desk.due, reference: 'VISA *1234 000001' }],
  });
  const by = staff.cashier.id;
  expect(desk.journaled()).toMatchObject([
    { type: 'CardAsked', by },
    { type: 'CardSent', by },
    { type: 'CardAnswered', by },
    { type: 'PaymentTaken', by },
  ]);
  desk.till.do({ type: 'SettleOrder', order: desk.order, tenders: [] }, 'cashier');
});

test('declined: nothing is taken, and the order can be paid otherwise', async () => {
  await using desk = await atTheTerminal();
  desk.virtual.play('declined');
  desk.ask();
  await desk.cardIs('declined');
  expect(desk.seen().card?.reason).toBe('zvt-05');
  expect(desk.virtual.charged()).toEqual([]);
  const tenders = [{ method: 'cash' as const, tendered: 500_000 }];
  desk.till.do({ type: 'SettleOrder', order: desk.order, tenders }, 'cashier');
});

test('the guest changes their mind: the terminal is asked to stop, and says so', async () => {
  await using desk = await atTheTerminal();
  desk.virtual.play('hesitates');
  desk.ask();
  await desk.cardIs('sent', true);
  expect(desk.ask()).toMatchObject({ ok: false, refusal: { type: 'CardUnresolved' } });
  desk.till.do({ type: 'CancelCard', order: desk.order }, 'cashier');
  await desk.cardIs('declined');
  expect(desk.seen().card?.reason).toBe('aborted');
  expect(desk.virtual.charged()).toEqual([]);
});

test('nobody there: nothing was sent', async () => {
  await using desk = await atTheTerminal();
  await desk.virtual.close();
  desk.ask();
  await desk.cardIs('not-sent');
  expect(desk.journaled().map(({ type }) => type)).toEqual(['CardAsked', 'CardAnswered']);
});

test('its line cut after the charge: nothing else is taken until the terminal has told, and it is charged once', async () => {
  await using desk = await atTheTerminal();
  desk.virtual.play('cut-after-charge');
  desk.ask();
  await desk.cardIs('unknown');
  const order = desk.order;
  expect(desk.ask()).toMatchObject({ ok: false, refusal: { type: 'CardUnresolved' } });
  const tenders = [{ method: 'cash' as const, tendered: 500_000 }];
  expect(desk.till.ask({ type: 'SettleOrder', order, tenders })).toMatchObject({ ok: false });
  desk.virtual.play('pays');
  desk.till.do({ type: 'RecallCard', order }, 'cashier');
  await desk.cardIs('approved');
  expect(desk.virtual.charged()).toEqual([desk.due]);
  expect(desk.seen().due).toBe(0);
});

test('cut before the charge: the terminal says that nothing was taken', async () => {
  await using desk = await atTheTerminal();
  desk.virtual.play('cut-before-charge');
  desk.ask();
  await desk.cardIs('unknown');
  desk.virtual.play('pays');
  desk.till.do({ type: 'RecallCard', order: desk.order }, 'cashier');
  await desk.cardIs('declined');
  expect(desk.seen().card?.reason).toBe('not-charged');
  expect(desk.virtual.charged()).toEqual([]);
});

test('the terminal cannot tell: a manager looks at its slip and decides', async () => {
  await using desk = await atTheTerminal();
  desk.virtual.play('cut-after-charge');
  desk.ask();
  await desk.cardIs('unknown');
  const { order } = desk;
  const decide = {
    type: 'DecideCard',
    order,
    isCharged: true,
    reference: 'VISA *1234 000001',
  } as const;
  expect(desk.till.ask(decide, 'cashier')).toMatchObject({
    ok: false,
    refusal: { type: 'NotPermitted' },
  });
  desk.till.do(decide);
  expect(desk.seen()).toMatchObject({ due: 0, payments: [{ reference: 'VISA *1234 000001' }] });
});

test('the terminal takes no other card until it is known what became of the last', async () => {
  await using desk = await atTheTerminal();
  desk.virtual.play('cut-after-charge');
  desk.ask();
  await desk.cardIs('unknown');
  desk.virtual.play('pays');
  const order = openOrder(desk.till, ['coffee']);
  const asked = { type: 'AskCard', order, terminal, amount: 1000 } as const;
  expect(desk.till.ask(asked)).toMatchObject({ ok: false, refusal: { type: 'TerminalBusy' } });
  expect(desk.virtual.charged()).toEqual([desk.due]);
});

test('a till that dies while a card is charged asks the terminal when it is back', async () => {
  await using desk = await atTheTerminal();
  desk.virtual.play('cut-after-charge');
  desk.ask();
  await desk.cardIs('unknown');
  desk.virtual.play('pays');
  desk.till.restart();
  await desk.cardIs('approved');
  expect(desk.virtual.charged()).toEqual([desk.due]);
});

test('no card is asked for in training, nor at a terminal that is not here', async () => {
  await using desk = await atTheTerminal();
  const [opened] = desk.till.do({ type: 'OpenOrder', training: true });
  const training = opened?.type === 'OrderOpened' ? opened.order : desk.order;
  const asked = { type: 'AskCard', amount: 1000 } as const;
  for (const each of [
    { ...asked, order: training, terminal },
    { ...asked, order: desk.order, terminal: 'elsewhere' },
  ])
    expect(desk.till.refusal(each)).toEqual({ type: 'TerminalNotFound' });
});
