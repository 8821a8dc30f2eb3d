import { pieces } from '@pos/kernel';
import { specify } from '@pos/kernel/testing';
import { expect, test } from 'vitest';
import { anOrder, cash, documentNumber, lineId, refund } from '../testing/index.ts';
import { order, type Buyer } from './index.ts';

const { given } = specify(order);

const pho = anOrder().with(1, 'Phở bò', 55_000);
const sold = pho.settled(cash(55_000));
const number = documentNumber(1).text;
const buyer: Buyer = { name: 'Công ty Hoa Sen', taxCode: '0101243150', address: null };
const at = '2026-11-20T19:10:00.000+07:00';

test('each reprint of a receipt says which copy it is', () => {
  const again = { type: 'ReprintReceipt', receipt: number } as const;
  given(...sold.events)
    .when(again)
    .gives({ type: 'ReceiptReprinted', receipt: number, copy: 1 });
  given(...sold.events, { type: 'ReceiptReprinted', receipt: number, copy: 1 })
    .when(again)
    .gives({ type: 'ReceiptReprinted', receipt: number, copy: 2 });
});

test('a refund counts its own copies', () => {
  const back = sold.does(refund('cash', [[lineId(1), pieces(1)]]));
  const receipt = back.last.type === 'RefundSettled' ? back.last.number.text : '';
  given(...back.events, { type: 'ReceiptReprinted', receipt: number, copy: 3 })
    .when({ type: 'ReprintReceipt', receipt })
    .gives({ type: 'ReceiptReprinted', receipt, copy: receipt === number ? 4 : 1 });
});

test('only what was settled is printed again, and only by its own number', () => {
  const again = { type: 'ReprintReceipt', receipt: 'T09-26-000009' } as const;
  given(...pho.events)
    .when(again)
    .refused({ type: 'OrderNotSettled' });
  given(...sold.events)
    .when(again)
    .refused({ type: 'OrderNotFound' });
});

test('a bill counts its prints, and there is none of an empty or a settled order', () => {
  const print = { type: 'PrintBill', at } as const;
  given(...anOrder().events)
    .when(print)
    .refused({ type: 'NothingToSettle' });
  given(...pho.events)
    .when(print)
    .gives({ type: 'BillPrinted', print: 1, at });
  given(...pho.events, { type: 'BillPrinted', print: 1, at })
    .when(print)
    .gives({ type: 'BillPrinted', print: 2, at });
  given(...sold.events)
    .when(print)
    .refused({ type: 'OrderAlreadySettled' });
});

test('a buyer is named, changed and taken off while the order is open', () => {
  const name = (named: Buyer | null) => ({ type: 'NameBuyer', buyer: named }) as const;
  given(...pho.events)
    .when(name(buyer))
    .gives({ type: 'BuyerNamed', buyer });
  given(...pho.events, { type: 'BuyerNamed', buyer })
    .when(name({ ...buyer }))
    .gives();
  expect(given(...pho.events, { type: 'BuyerNamed', buyer }).leads()).toMatchObject({ buyer });
  given(...sold.events)
    .when(name(null))
    .refused({ type: 'OrderAlreadySettled' });
});
