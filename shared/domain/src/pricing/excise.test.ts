import { money, parseInstant, percent } from '@pos/kernel';
import { expect, test } from 'vitest';
import { karaokeExciseLaw66of2025, reportExcise } from './excise.ts';
import { rateAt } from './tax.ts';

test.each([
  [1_430_000, 130_000, 1_000_000, 300_000],
  [1_000_000, 90_909, 699_301, 209_790],
  [220_000, 20_000, 153_846, 46_154],
  [-220_000, -20_000, -153_846, -46_154],
])('karaoke for %i holds %i VAT, a base of %i and %i excise', (gross, vat, base, excise) => {
  const rates = { vat: percent(10), excise: percent(30) };
  expect(reportExcise(money(gross), rates)).toEqual({ vat, base, excise });
});

test('karaoke carries 30 % excise', () => {
  expect(rateAt(karaokeExciseLaw66of2025, parseInstant('2026-11-20T22:00:00+07:00')!)).toBe(
    percent(30),
  );
});
