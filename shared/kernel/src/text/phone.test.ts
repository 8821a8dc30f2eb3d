import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePhone } from './phone.ts';

describe('a mobile number', () => {
  test.each([
    ['0912 345 678', '+84912345678'],
    ['+84 912.345.678', '+84912345678'],
    ['84912345678', '+84912345678'],
    ['0084912345678', '+84912345678'],
    ['+84 (0)912345678', '+84912345678'],
    ['+84\u00a00912-345-678', '+84912345678'],
    ['(0912) 345-678', '+84912345678'],
    ['0169 1234567', '+84391234567'],
    ['+84 169 123 4567', '+84391234567'],
    ['01201234567', '+84701234567'],
  ])('%s is %s', (text, e164) => {
    expect(parsePhone(text)).toEqual({ kind: 'mobile', e164 });
  });

  test.each([
    ['0120', '070'],
    ['0121', '079'],
    ['0122', '077'],
    ['0126', '076'],
    ['0128', '078'],
    ['0123', '083'],
    ['0124', '084'],
    ['0125', '085'],
    ['0127', '081'],
    ['0129', '082'],
    ['0162', '032'],
    ['0163', '033'],
    ['0164', '034'],
    ['0165', '035'],
    ['0166', '036'],
    ['0167', '037'],
    ['0168', '038'],
    ['0169', '039'],
    ['0186', '056'],
    ['0188', '058'],
    ['0199', '059'],
  ])('from before 2018 begins with %s, now with %s', (old, current) => {
    expect(parsePhone(`${old}7654321`)).toEqual(parsePhone(`${current}7654321`));
    expect(parsePhone(`${old}7654321`)).toEqual({
      kind: 'mobile',
      e164: `+84${current.slice(1)}7654321`,
    });
  });

  test('reads back from what it was stored as', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('032', '039', '052', '059', '070', '079', '081', '089', '090', '099'),
        fc.integer({ min: 0, max: 9_999_999 }),
        (prefix, rest) => {
          const phone = parsePhone(prefix + String(rest).padStart(7, '0'));
          expect(phone?.kind).toBe('mobile');
          if (phone?.kind === 'mobile') expect(parsePhone(phone.e164)).toEqual(phone);
        },
      ),
    );
  });
});

describe('a fixed line', () => {
  test.each([
    ['024 3825 5555', '+842438255555'],
    ['0283 822 9999', '+842838229999'],
    ['(024) 3825.5555', '+842438255555'],
    ['+84 24 3825 5555', '+842438255555'],
  ])('%s is %s', (text, e164) => {
    expect(parsePhone(text)).toEqual({ kind: 'fixed', e164 });
  });
});

describe('a hotline', () => {
  test.each([
    ['1900 6017', '19006017'],
    ['1800.1090', '18001090'],
    ['1900 545 415', '1900545415'],
  ])('%s has no international form', (text, digits) => {
    expect(parsePhone(text)).toEqual({ kind: 'hotline', digits });
  });
});

test.each([
  '0512345678',
  '0612345678',
  '091234567',
  '09123456789',
  '01501234567',
  '1700 1234',
  '+49 170 1234567',
  '0912 345 678 x',
  'Lan 0912345678',
  '091+2345678',
  '++84912345678',
  '',
])('%s is no number of Vietnam', (text) => {
  expect(parsePhone(text)).toBeNull();
});

test('whatever is typed, what comes out can be stored', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0123456789+-. ()84'), maxLength: 16 }),
      (text) => {
        const phone = parsePhone(text);
        if (phone?.kind === 'hotline') expect(phone.digits).toMatch(/^1[89]00\d{4,6}$/);
        else if (phone) expect(phone.e164).toMatch(/^\+84[2-9]\d{8,9}$/);
      },
    ),
    { numRuns: 1000 },
  );
});
