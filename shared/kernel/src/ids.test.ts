import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { id, isId, uuidV7, type OrderId, type StaffId } from './ids.ts';

const some = '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';

test('an id is a UUID in lower case', () => {
  expect(id(some)).toBe(some);
  for (const text of [
    some.toUpperCase(),
    some.slice(1),
    `{${some}}`,
    some.replaceAll('-', ''),
    `${some}\n`,
    '',
  ]) {
    expect(isId(text), text).toBe(false);
    expect(() => id(text)).toThrow(RangeError);
  }
});

test('the id of one thing does not pass for that of another', () => {
  const order: OrderId = id('0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b');
  // @ts-expect-error an order is no member of staff
  const staff: StaffId = order;
  expect(staff).toBe(order);
});

describe('a new id', () => {
  const time = fc.integer({ min: 0, max: 2 ** 48 - 1 });
  const sequence = fc.integer({ min: 0, max: 0xfff });
  const random = fc.uint8Array({ minLength: 8, maxLength: 16 });

  test('has its parts where RFC 9562 puts them', () => {
    const bytes = Uint8Array.of(0xff, 0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd);
    expect(uuidV7(0x0190_a1b2_c3d4, 0xe5f, bytes)).toBe('0190a1b2-c3d4-7e5f-bf01-23456789abcd');
    expect(uuidV7(1, 0, new Uint8Array(8))).toBe('00000000-0001-7000-8000-000000000000');
  });

  test('is always an id, of version 7 and the standard variant', () => {
    fc.assert(
      fc.property(time, sequence, random, (moment, order, bytes) => {
        const made = uuidV7(moment, order, bytes);
        expect(isId(made)).toBe(true);
        expect(made).toMatch(/^.{14}7.{4}[89ab]/);
      }),
    );
  });

  test('sorts by its moment, then by its turn, whatever was drawn', () => {
    fc.assert(
      fc.property(time, sequence, random, time, sequence, random, (t1, s1, r1, t2, s2, r2) => {
        fc.pre(t1 !== t2 || s1 !== s2);
        const earlier = t1 < t2 || (t1 === t2 && s1 < s2);
        expect(uuidV7(t1, s1, r1) < uuidV7(t2, s2, r2)).toBe(earlier);
      }),
    );
  });

  test('wants eight random bytes', () => {
    expect(() => uuidV7(0, 0, new Uint8Array(7))).toThrow(RangeError);
  });
});
