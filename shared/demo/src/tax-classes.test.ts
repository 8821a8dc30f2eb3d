import { rateAt, taxClassOf } from '@pos/domain';
import { instant, parseInstant, percent } from '@pos/kernel';
import { expect, test } from 'vitest';
import { taxClasses } from './tax-classes.ts';

const rateOf = (id: string, moment: string) => {
  const found = taxClasses.find((taxClass) => taxClass.id === id);
  if (!found) throw new Error(`no tax class ${id}`);
  return rateAt(taxClassOf(found.id, found.fields), parseInstant(moment) ?? instant(0));
};

test('the reduced rate ends at midnight after New Year’s Eve, in Vietnam', () => {
  expect(rateOf('vat-8-reduced', '2026-12-31T23:59:59+07:00')).toBe(percent(8));
  expect(rateOf('vat-8-reduced', '2027-01-01T00:00:00+07:00')).toBe(percent(10));
});

test.each([
  ['vat-10', 10],
  ['vat-5', 5],
  ['vat-0', 0],
])('%s stays %i %%', (id, hundredths) => {
  expect(rateOf(id, '2026-11-20T12:00:00+07:00')).toBe(percent(hundredths));
  expect(rateOf(id, '2027-11-20T12:00:00+07:00')).toBe(percent(hundredths));
});
