import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  foldWedgeKey,
  foldWedgeSilence,
  noKeys,
  patienceWith,
  silenceAfter,
  type WedgeState,
} from './wedge.ts';

interface Typed {
  readonly key: string;
  readonly at: number;
}

/** Plays keys as a page would hear them, silences included. */
const hear = (keys: readonly Typed[]): { scans: string[]; swallowed: number[] } => {
  let state: WedgeState = noKeys;
  let before = 0;
  const scans: string[] = [];
  const swallowed: number[] = [];
  const take = (answer: ReturnType<typeof foldWedgeKey>, at: number): void => {
    state = answer.state;
    if (answer.scan !== null) scans.push(answer.scan);
    if (answer.isSwallowed) swallowed.push(at);
  };
  for (const { key, at } of keys) {
    const patience = patienceWith(state);
    if (state.run.length > 0 && at - before > patience) {
      take(foldWedgeSilence(state, before + patience), at);
    }
    take(foldWedgeKey(state, key, at), at);
    before = at;
  }
  take(foldWedgeSilence(state, before + patienceWith(state)), before);
  return { scans, swallowed };
};

const typed = (text: string, gaps: readonly number[], start = 0): Typed[] => {
  let at = start;
  return [...text].map((key, index) => {
    at += index === 0 ? 0 : gaps[(index - 1) % gaps.length]!;
    return { key, at };
  });
};

const thenEnter = (keys: readonly Typed[], after: number): Typed[] => [
  ...keys,
  { key: 'Enter', at: keys.at(-1)!.at + after },
];

const ean = fc.stringMatching(/^[0-9]{13}$/);

test('every code at 5 ms a character with jitter is one scan, and its Enter is swallowed', () => {
  fc.assert(
    fc.property(ean, fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 12 }), (text, gaps) => {
      const keys = thenEnter(typed(text, gaps), 6);
      expect(hear(keys)).toEqual({ scans: [text], swallowed: [keys.at(-1)!.at] });
    }),
  );
});

test('a key that a busy machine brings late belongs to the code that it was struck for', () => {
  const [first, ...rest] = thenEnter(typed('8939134130487', [4]), 4);
  const alone = foldWedgeKey(noKeys, first!.key, first!.at);
  const waited = foldWedgeSilence(alone.state, first!.at + patienceWith(alone.state));
  const heard = rest.reduce(({ state }, { key, at }) => foldWedgeKey(state, key, at), waited);
  expect(heard).toMatchObject({ state: { run: [] }, scan: '8939134130487', isSwallowed: true });
});

test('a scanner that ends its codes is waited for while one is not whole', () => {
  const heard = (state: WedgeState, text: string): WedgeState =>
    typed(text, [4]).reduce((so, { key, at }) => foldWedgeKey(so, key, at).state, state);
  expect(silenceAfter(heard(noKeys, '89391341304'))).toBe(400);
  const { state } = foldWedgeKey(heard(noKeys, '8939134130487'), 'Enter', 52);
  expect(silenceAfter(heard(state, '89391341304'))).toBe(2000);
  expect(silenceAfter(heard(state, '8939134130487'))).toBe(400);
  const typedBetween = foldWedgeKey(state, 'ArrowDown', 900);
  expect(silenceAfter(heard(typedBetween.state, '89391341304'))).toBe(2000);
});

test('every code at 60 ms a character with jitter is one scan', () => {
  fc.assert(
    fc.property(
      ean,
      fc.array(fc.integer({ min: 40, max: 80 }), { minLength: 12 }),
      (text, gaps) => {
        expect(hear(thenEnter(typed(text, gaps), 60)).scans).toEqual([text]);
      },
    ),
  );
});

test('digits typed by hand never become a scan, nor does their Enter disappear', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[0-9]{1,20}$/),
      fc.array(fc.integer({ min: 90, max: 400 }), { minLength: 20 }),
      (text, gaps) => {
        expect(hear(thenEnter(typed(text, gaps), 200))).toEqual({ scans: [], swallowed: [] });
      },
    ),
  );
});

test('twenty codes in one breath are twenty scans in their order', () => {
  const codes = Array.from({ length: 20 }, (_, index) => String(8_930_000_000_000 + index * 97));
  const keys = codes.flatMap((text, index) => thenEnter(typed(text, [5], index * 80), 5));
  expect(hear(keys).scans).toEqual(codes);
});

test('a scanner without Enter ends by silence, and an Enter that comes late presses nothing', () => {
  const keys = typed('8930073687872', [5]);
  expect(hear(keys).scans).toEqual(['8930073687872']);
  expect(hear(thenEnter(keys, 700))).toEqual({
    scans: ['8930073687872'],
    swallowed: [keys.at(-1)!.at + 700],
  });
});

test('a digit typed just before a scan is not part of it', () => {
  const keys = [{ key: '3', at: 0 }, ...thenEnter(typed('8930073687872', [5], 120), 5)];
  expect(hear(keys).scans).toEqual(['8930073687872']);
});

test('a code is whole although the computer stumbled in the middle of it', () => {
  const gaps = [5, 5, 5, 5, 5, 5, 320, 5, 5, 5, 5, 5];
  expect(hear(thenEnter(typed('8930073687872', gaps), 5)).scans).toEqual(['8930073687872']);
});

test('a stumble at the very beginning cuts nothing off', () => {
  const gaps = [5, 5, 5, 206, 51, 5, 5, 5, 5, 5, 5, 5];
  expect(hear(thenEnter(typed('8930073687872', gaps), 5)).scans).toEqual(['8930073687872']);
});

test('words in a hurry are no scan: they hold no digit', () => {
  expect(hear(typed('coca cola', [8])).scans).toEqual([]);
  expect(hear(typed('ca phe sua', [70])).scans).toEqual([]);
});

test('a few quick digits, as of a quantity, are no scan', () => {
  expect(hear(thenEnter(typed('12', [10]), 10))).toEqual({ scans: [], swallowed: [] });
  expect(hear(thenEnter(typed('50000', [70]), 70)).scans).toEqual([]);
});

test('capital letters come with Shift, which belongs to the code', () => {
  const keys = typed('T01-26-000123', [5]).flatMap((key) => [{ key: 'Shift', at: key.at }, key]);
  expect(hear(thenEnter(keys, 5)).scans).toEqual(['T01-26-000123']);
});

test('a scanner set up for another country’s keyboard still presses the keys of its digits', () => {
  const french = '&é"\'(-è_çà';
  let state = noKeys;
  for (const [place, digit] of [...'8930073687872'].entries()) {
    const key = french[(Number(digit) + 9) % 10]!;
    ({ state } = foldWedgeKey(state, key, place * 5, digit));
  }
  expect(foldWedgeKey(state, 'Enter', 70).scan).toBe('8930073687872');
});

test.each([
  ['an AIM prefix', ']E08930073687872'],
  ['brackets of GS1', '(01)08934673001007(3103)000250'],
  ['letters and digits', 'AO-THUN-L-042'],
])('a code with %s is heard whole', (_, text) => {
  expect(hear(thenEnter(typed(text, [8]), 8)).scans).toEqual([text]);
});

test('a scanner that ends with Tab moves nobody’s focus', () => {
  const keys = [...typed('8930073687872', [5]), { key: 'Tab', at: 70 }];
  expect(hear(keys)).toEqual({ scans: ['8930073687872'], swallowed: [70] });
});
