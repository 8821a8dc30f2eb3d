import { isGtin } from '@pos/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWedgeKey, foldWedgeSilence, noKeys, patienceWith, type WedgeState } from './wedge.ts';
import { characterOf, digitAt } from './wedge-key.ts';

/** What the key of each digit types, from 0 to 9, where people have set up their computer so. */
const layouts = {
  US: [...'0123456789'],
  AZERTY: [...'à&é"\'(-è_ç'],
  Vietnamese: ['đ', 'ă', 'â', 'ê', 'ô', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'],
  'Telex, by an input method': Array.from({ length: 10 }, () => 'Process'),
} as const;

interface Press {
  readonly key: string;
  readonly code: string;
  readonly gap: number;
}

/** What a page hears of it: every scan, in its order. */
const scansIn = (presses: readonly Press[]): string[] => {
  let state: WedgeState = noKeys;
  let at = 0;
  const scans: string[] = [];
  const take = (answer: ReturnType<typeof foldWedgeKey>): void => {
    state = answer.state;
    if (answer.scan !== null) scans.push(answer.scan);
  };
  const fallSilent = (until: number): void => {
    const patience = patienceWith(state);
    if (state.run.length > 0 && until - at > patience) take(foldWedgeSilence(state, at + patience));
  };
  for (const press of presses) {
    fallSilent(at + press.gap);
    at += press.gap;
    take(foldWedgeKey(state, characterOf(press), at, digitAt(press)));
  }
  fallSilent(Number.POSITIVE_INFINITY);
  return scans;
};

const gtinOf = (digits: string): string =>
  [...'0123456789'].map((last) => digits + last).find(isGtin) ?? '';

/** Seeded, so that what is measured today is measured tomorrow. */
const drawn = <Value>(arbitrary: fc.Arbitrary<Value>, count: number): Value[] =>
  fc.sample(arbitrary, { numRuns: count, seed: 20_261_121 });

const scan = fc.record({
  code: fc.stringMatching(/^893[0-9]{9}$/).map(gtinOf),
  pace: fc.integer({ min: 2, max: 60 }),
  jitter: fc.array(fc.integer({ min: 80, max: 120 }), { minLength: 14, maxLength: 14 }),
});

describe.each(Object.entries(layouts))('a scanner at a keyboard set up as %s', (_, letters) => {
  test('of 3,000 codes at 2 to 60 ms a key at least 99.9 % are heard right', () => {
    const scans = drawn(scan, 3000);
    const wrong = scans.filter(({ code, pace, jitter }) => {
      const gaps = jitter.map((percent) => (pace * percent) / 100);
      const digits = [...code].map((digit, place) => ({
        key: letters[Number(digit)] ?? '',
        code: `Digit${digit}`,
        gap: place === 0 ? 5000 : (gaps[place] ?? pace),
      }));
      const heard = scansIn([...digits, { key: 'Enter', code: 'Enter', gap: pace }]);
      return heard.join() !== code;
    });
    expect(wrong.length).toBeLessThanOrEqual(3);
  });
});

const words =
  'pho bo,ca phe sua da,120000,2,15,0901234567,8938505974192,T01-26,Nguyễn Văn An,bàn 12,1.5,giảm 10%';
const word = fc.constantFrom(...words.split(','));

test('of 3,000 words and numbers that people type at 80 to 400 ms a key none is a scan', () => {
  const typed = drawn(
    fc.tuple(word, fc.array(fc.integer({ min: 80, max: 400 }), { minLength: 30, maxLength: 30 })),
    3000,
  );
  const presses = typed.flatMap(([text, gaps]) => [
    ...[...text].map((key, place) => ({
      key,
      code: /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`,
      gap: place === 0 ? 1000 : (gaps[place] ?? 200),
    })),
    { key: 'Enter', code: 'Enter', gap: gaps[29] ?? 200 },
  ]);
  expect(scansIn(presses)).toEqual([]);
});
