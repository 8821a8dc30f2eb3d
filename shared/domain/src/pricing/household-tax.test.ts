import { money } from '@pos/kernel';
import { expect, test } from 'vitest';
import { decree141of2026, householdTax } from './household-tax.ts';

test('a grocery with 1.2 bn pays 12 M VAT and 1 M income tax', () => {
  expect(householdTax(money(1_200_000_000), 'goods')).toEqual({
    status: 'direct',
    vat: 12_000_000,
    incomeTax: 1_000_000,
  });
});

test('a café with 2 bn pays 60 M VAT and 15 M income tax', () => {
  expect(householdTax(money(2_000_000_000), 'services-with-goods')).toEqual({
    status: 'direct',
    vat: 60_000_000,
    incomeTax: 15_000_000,
  });
});

test('a spa with 1.5 bn pays 75 M VAT and 10 M income tax', () => {
  expect(householdTax(money(1_500_000_000), 'services')).toEqual({
    status: 'direct',
    vat: 75_000_000,
    incomeTax: 10_000_000,
  });
});

test('other business pays 2 % VAT and 1 % income tax', () => {
  expect(householdTax(money(1_100_000_000), 'other')).toEqual({
    status: 'direct',
    vat: 22_000_000,
    incomeTax: 1_000_000,
  });
});

test('900 M and exactly 1 bn are exempt, one đồng more is not', () => {
  expect(householdTax(money(900_000_000), 'goods')).toEqual({ status: 'exempt' });
  expect(householdTax(money(1_000_000_000), 'goods')).toEqual({ status: 'exempt' });
  expect(householdTax(money(1_000_000_001), 'goods').status).toBe('direct');
});

test('a law that taxes from the threshold takes exactly 1 bn too', () => {
  const decree68 = { ...decree141of2026, taxed: 'from-threshold' as const };
  expect(householdTax(money(1_000_000_000), 'goods', decree68)).toEqual({
    status: 'direct',
    vat: 10_000_000,
    incomeTax: 0,
  });
});

test('above 3 bn the income tax is a matter of the books', () => {
  expect(householdTax(money(3_000_000_000), 'goods').status).toBe('direct');
  expect(householdTax(money(3_000_000_001), 'goods')).toEqual({
    status: 'profit-method',
    vat: 30_000_000,
  });
});
