import { describe, expect, test } from 'vitest';
import { eventCodecs, isEventType, readEvent } from './event-codecs.ts';
import { oneOfEach } from './testing/index.ts';

const types = Object.keys(eventCodecs).filter(isEventType);

const throughJson = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

test('every event of the vocabulary has an example', () => {
  expect(Object.keys(oneOfEach).sort()).toEqual(types.sort());
});

describe('what was written is what is read', () => {
  test.each(types)('%s', (type) => {
    const read = readEvent(type, throughJson(oneOfEach[type]));
    expect(read).toEqual({ known: true, event: { type, ...oneOfEach[type] } });
  });

  test.each(types)(
    '%s keeps its fields in one order, so that it is written with the same bytes again',
    (type) => {
      const backwards = Object.fromEntries(Object.entries(oneOfEach[type]).reverse());
      const read = readEvent(type, backwards);
      expect(JSON.stringify(read)).toBe(JSON.stringify(readEvent(type, oneOfEach[type])));
    },
  );
});

describe('an answer, not an error, is', () => {
  test.each(['', 'OrderShipped', 'constructor', '__proto__', 'toString', 'orderVoided'])(
    'the type %j',
    (type) => {
      expect(readEvent(type, {})).toEqual({ known: false, problem: `unknown event type ${type}` });
    },
  );

  test.each(types)('a field of nonsense in %s', (type) => {
    for (const field of Object.keys(oneOfEach[type])) {
      for (const nonsense of [undefined, [[]], Number.NaN, 0.5])
        expect(readEvent(type, { ...oneOfEach[type], [field]: nonsense }).known).toBe(false);
    }
  });

  test.each(types)('no data at all for %s', (type) => {
    for (const nothing of [undefined, null, 'text', 7, []])
      expect(readEvent(type, nothing).known).toBe(false);
  });

  test.each([
    ['an amount that is no whole number', 'CashMoved', { amount: 0.5 }],
    ['an amount beyond the exact integers', 'CashMoved', { amount: 2 ** 53 }],
    ['an amount written as text', 'CashMoved', { amount: '35000' }],
    ['an id in capitals', 'OrderOpened', { order: '01935000-0001-7000-8000-00000000000A' }],
    ['a currency nobody has', 'OrderOpened', { currency: 'đồng' }],
    ['a day that does not exist', 'SessionOpened', { businessDay: '2026-02-30' }],
    ['a time without an offset', 'SessionOpened', { at: '2026-11-20T08:00:00' }],
    [
      'a number of a receipt below one',
      'RefundSettled',
      { of: { series: 's', value: 0, text: 't' } },
    ],
    ['a tender nobody knows', 'PaymentTaken', { method: 'shells' }],
    ['a time zone that is none', 'StorePut', { changed: { timeZone: 'Asia/Atlantis' } }],
    [
      'a permission nobody has',
      'RolePut',
      { changed: { grants: [{ permission: 'all', limit: null }] } },
    ],
  ] as const)('%s', (_, type, fields) => {
    const read = readEvent(type, { ...oneOfEach[type], ...fields });
    expect(read).toMatchObject({
      known: false,
      problem: expect.stringContaining(Object.keys(fields)[0]!) as string,
    });
  });
});

test('a field that a later release adds is left aside', () => {
  expect(
    readEvent('OrderVoided', { reason: 'khách về', mood: 'sad', type: 'OrderSettled' }),
  ).toEqual({
    known: true,
    event: { type: 'OrderVoided', reason: 'khách về' },
  });
});
