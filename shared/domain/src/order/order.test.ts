import { money, rate } from '@pos/kernel';
import { specify } from '@pos/kernel/testing';
import { describe, expect, test } from 'vitest';
import {
  added,
  anOrder,
  cafeTerms,
  cash,
  orderId,
  pay,
  refund,
  reverse,
  settle,
} from '../testing/index.ts';
import { order, type OrderCommand, type OrderEvent } from './index.ts';

const { given } = specify(order);

const open: OrderCommand = {
  type: 'OpenOrder',
  order: orderId(),
  label: 'Bàn 5',
  terms: cafeTerms,
};
const voidIt: OrderCommand = { type: 'VoidOrder', reason: 'khách về' };
const park: OrderCommand = { type: 'ParkOrder' };
const recall: OrderCommand = { type: 'RecallOrder' };

const pho = anOrder().with(1, 'Phở bò', 55_000);

describe('opening', () => {
  test('an order is opened with the terms its store has that day', () => {
    given()
      .when(open)
      .gives({ type: 'OrderOpened', order: orderId(), label: 'Bàn 5', ...cafeTerms });
  });

  test('an order is opened once', () => {
    given(...anOrder().events)
      .when(open)
      .refused({ type: 'OrderAlreadyOpened' });
    given(...pho.settled(cash(55_000)).events)
      .when(open)
      .refused({ type: 'OrderAlreadyOpened' });
  });

  test('nothing is put on an order that nobody opened', () => {
    given()
      .when({ type: 'AddLine', line: added(1, 'Phở bò', 55_000) })
      .refused({ type: 'OrderNotFound' });
    given().when(voidIt).refused({ type: 'OrderNotFound' });
  });

  test('a service charge of more than everything is a typing slip', () => {
    given()
      .when({ ...open, terms: { ...cafeTerms, serviceCharge: rate(10_001) } })
      .refused({ type: 'AmountTooLarge' });
    given()
      .when({ ...open, terms: { ...cafeTerms, serviceCharge: rate(-1) } })
      .refused({ type: 'AmountTooLarge' });
  });

  test('its name may change, and the same name again is no change', () => {
    given(...anOrder().events)
      .when({ type: 'LabelOrder', label: 'Bàn 8' })
      .gives({ type: 'OrderLabelled', label: 'Bàn 8' });
    given(...anOrder().events)
      .when({ type: 'LabelOrder', label: 'Bàn 5' })
      .gives();
    given(...anOrder().events, { type: 'OrderLabelled', label: null })
      .when({ type: 'LabelOrder', label: null })
      .gives();
  });
});

describe('parking', () => {
  test('an order is put aside and taken up again', () => {
    given(...pho.events)
      .when(park)
      .gives({ type: 'OrderParked' });
    given(...pho.does(park).events)
      .when(recall)
      .gives({ type: 'OrderRecalled' });
    expect(pho.does(park, recall).state).toEqual(pho.state);
  });

  test('an order that is not aside cannot be taken up', () => {
    given(...pho.events)
      .when(recall)
      .refused({ type: 'OrderNotParked' });
  });

  test.each<OrderCommand>([
    { type: 'AddLine', line: added(1, 'Trà đá', 5000) },
    { type: 'LabelOrder', label: null },
    park,
    pay(cash(55_000)),
    settle(cash(55_000)),
  ])('an order that is aside refuses $type', (command) => {
    given(...pho.does(park).events)
      .when(command)
      .refused({ type: 'OrderIsParked' });
  });

  test('an order that is aside may be voided', () => {
    given(...pho.does(park).events)
      .when(voidIt)
      .gives({ type: 'OrderVoided', reason: 'khách về' });
  });

  test('what another till adds to an order that is aside is there when it is taken up', () => {
    const tea: OrderEvent = { type: 'LineAdded', ...added(1, 'Trà đá', 5000) };
    const state = given(...anOrder().does(park).events, tea, { type: 'OrderRecalled' }).leads();
    expect(state).toMatchObject({ status: 'open', lines: [{ name: 'Trà đá' }] });
  });
});

describe('voiding', () => {
  test('an order is voided with a reason, and then nothing more happens to it', () => {
    const voided = pho.does(voidIt);
    given(...pho.events)
      .when(voidIt)
      .gives({ type: 'OrderVoided', reason: 'khách về' });
    for (const command of [voidIt, park, settle(cash(55_000)), pay(cash(55_000))])
      given(...voided.events)
        .when(command)
        .refused({ type: 'OrderAlreadyVoided' });
    expect(voided.state).toMatchObject({ status: 'voided', reason: 'khách về' });
  });

  test('money taken is given back before an order is voided', () => {
    const paid = pho.does(pay(cash(20_000)));
    given(...paid.events)
      .when(voidIt)
      .refused({ type: 'PaymentsTaken' });
    given(...paid.does(reverse(1)).events)
      .when(voidIt)
      .gives({ type: 'OrderVoided', reason: 'khách về' });
  });
});

describe('after settling', () => {
  const settled = pho.settled(cash(55_000));

  test.each<OrderCommand>([
    { type: 'AddLine', line: added(1, 'Trà đá', 5000) },
    park,
    recall,
    voidIt,
    reverse(1),
    pay(cash(1000)),
    settle(),
  ])('a settled order never becomes open again: it refuses $type', (command) => {
    given(...settled.events)
      .when(command)
      .refused({ type: 'OrderAlreadySettled' });
  });

  test('goods come back only after they were sold', () => {
    given(...pho.events)
      .when(refund('cash', []))
      .refused({ type: 'OrderNotSettled' });
  });

  test('failure 1: paid on one till and voided or changed on another, it stays paid', () => {
    const elsewhere: OrderEvent[] = [
      { type: 'OrderVoided', reason: 'khách về' },
      {
        type: 'LineVoided',
        line: added(1, '', 0).line,
        quantity: added(1, '', 0).quantity,
        reason: '',
      },
      { type: 'OrderParked' },
    ];
    expect(given(...settled.events, ...elsewhere).leads()).toEqual(settled.state);
    const [settlement, ...before] = [...settled.events].reverse();
    const voidedFirst = given(...before.reverse(), ...elsewhere, settlement!).leads();
    expect(voidedFirst).toEqual(settled.state);
  });

  test('two settlements of one order by two tills: the first stands', () => {
    const second: OrderEvent = {
      ...settled.last,
      type: 'OrderSettled',
      at: '2026-11-20T20:00:00Z',
    } as OrderEvent;
    expect(given(...settled.events, second).leads()).toEqual(settled.state);
  });
});

test('an order with nonsense for terms is no order', () => {
  const nonsense = {
    ...anOrder().last,
    cashRounding: { unit: money(2 ** 53 - 1), rounding: 'up' },
  };
  expect(given(nonsense as OrderEvent).leads()).toEqual({ status: 'none' });
});
