import { money } from '@pos/kernel';
import { expect, test } from 'vitest';
import { blankEntry, type Entry } from './entry.ts';
import { nextStep, type Owed } from './next-step.ts';

const roundedDown: Owed = {
  due: money(125_499),
  payments: [],
  returns: null,
  cash: { due: money(125_000), rounding: money(-499) },
};
const roundedUp: Owed = {
  due: money(125_500),
  payments: [],
  returns: null,
  cash: { due: money(126_000), rounding: money(500) },
};

const cash = (amount: string, owed: Owed = roundedDown) =>
  nextStep(
    { method: 'cash', scheme: null, terminal: null, entry: { ...blankEntry, amount } },
    owed,
  );

const card = (entry: Partial<Entry>, owed: Owed = roundedDown) =>
  nextStep(
    { method: 'card', scheme: 'Visa', terminal: null, entry: { ...blankEntry, ...entry } },
    owed,
  );

test('cash that nobody typed is the rounded amount', () => {
  expect(cash('')).toEqual({
    kind: 'settle',
    tender: { method: 'cash', tendered: 125_000 },
    amount: 125_000,
    change: 0,
  });
});

test('cash above it gives change', () => {
  expect(cash('200000')).toMatchObject({ kind: 'settle', change: 75_000 });
});

test('cash below it pays a part, and the rest is owed to the đồng', () => {
  expect(cash('100000')).toMatchObject({ kind: 'take', left: 25_499 });
});

test('cash between the bill and its rounding up is neither', () => {
  expect(cash('125900', roundedUp)).toMatchObject({ kind: 'blocked', why: 'below-rounding' });
  expect(cash('125500', roundedUp)).toMatchObject({ kind: 'take', left: 0 });
  expect(cash('0')).toMatchObject({ kind: 'blocked', why: 'no-amount' });
});

test('a bill that rounds to nothing is settled with nothing', () => {
  const owed: Owed = {
    due: money(499),
    payments: [],
    returns: null,
    cash: { due: money(0), rounding: money(-499) },
  };
  expect(cash('', owed)).toMatchObject({ kind: 'settle', tender: { tendered: 0 }, change: 0 });
});

test('a card pays to the đồng and wants the slip', () => {
  const slip = { lastFour: '4242', approval: '123456' };
  expect(card({})).toMatchObject({ kind: 'blocked', why: 'card-details' });
  expect(card(slip)).toMatchObject({
    kind: 'settle',
    tender: { method: 'card', amount: 125_499, reference: 'Visa *4242 123456' },
  });
  expect(card({ ...slip, amount: '25499' })).toMatchObject({ kind: 'take', left: 100_000 });
  expect(card({ ...slip, amount: '125500' })).toMatchObject({ kind: 'blocked', why: 'above-due' });
});

test('a transfer wants the end of the bank reference', () => {
  const transfer = (bankReference: string) =>
    nextStep(
      { method: 'transfer', scheme: null, terminal: null, entry: { ...blankEntry, bankReference } },
      roundedDown,
    );
  expect(transfer('12345')).toMatchObject({ kind: 'blocked', why: 'bank-reference' });
  expect(transfer('123456')).toMatchObject({ kind: 'settle', tender: { reference: '123456' } });
});

test('what is paid already is settled without another tender, and what is overpaid is not settled at all', () => {
  const paid: Owed = {
    due: money(0),
    payments: [],
    returns: null,
    cash: { due: money(0), rounding: money(0) },
  };
  expect(cash('', paid)).toMatchObject({ kind: 'settle', tender: null });
  expect(cash('', { ...paid, due: money(-1) })).toMatchObject({ kind: 'blocked', why: 'overpaid' });
});

test('a terminal is sent the amount, and wants no slip', () => {
  const asked = (amount: string) =>
    nextStep(
      { method: 'card', scheme: null, terminal: 'the', entry: { ...blankEntry, amount } },
      roundedDown,
    );
  expect(asked('')).toEqual({ kind: 'ask-card', terminal: 'the', amount: 125_499 });
  expect(asked('100000')).toMatchObject({ kind: 'ask-card', amount: 100_000 });
  expect(asked('200000')).toMatchObject({ kind: 'blocked', why: 'above-due' });
});
