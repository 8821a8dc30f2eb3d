import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { money } from '../money.ts';
import { amountInWords, inEnglish } from './amount-in-words.ts';

/** Every size, and more often the numbers that trip readers: zeros inside, and ones, fours and fives at the end. */
const anyAmount = fc
  .oneof(
    fc.integer({ min: 0, max: 2_000_000 }),
    fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
    fc.string({ unit: fc.constantFrom(...'00001459'), minLength: 1, maxLength: 15 }).map(Number),
  )
  .map(money);

describe('Vietnamese', () => {
  test.each([
    [0, 'Không'],
    [1, 'Một'],
    [4, 'Bốn'],
    [10, 'Mười'],
    [11, 'Mười một'],
    [14, 'Mười bốn'],
    [15, 'Mười lăm'],
    [20, 'Hai mươi'],
    [21, 'Hai mươi mốt'],
    [24, 'Hai mươi tư'],
    [25, 'Hai mươi lăm'],
    [101, 'Một trăm linh một'],
    [105, 'Một trăm linh năm'],
    [110, 'Một trăm mười'],
    [115, 'Một trăm mười lăm'],
    [1010, 'Một nghìn không trăm mười'],
    [21_000, 'Hai mươi mốt nghìn'],
    [105_500, 'Một trăm linh năm nghìn năm trăm'],
    [125_000, 'Một trăm hai mươi lăm nghìn'],
    [1_000_005, 'Một triệu không trăm linh năm'],
    [1_430_000, 'Một triệu bốn trăm ba mươi nghìn'],
    [1_500_000, 'Một triệu năm trăm nghìn'],
    [10_005_000, 'Mười triệu không trăm linh năm nghìn'],
    [1_000_000_000, 'Một tỷ'],
    [1_000_000_001, 'Một tỷ không trăm linh một'],
    [
      1_234_567_891,
      'Một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi mốt',
    ],
    [-50_000, 'Âm năm mươi nghìn'],
    [1_000_000_000_000, 'Một nghìn tỷ'],
    [5_003_000_000_000, 'Năm nghìn không trăm linh ba tỷ'],
    [2_500_000_005_000, 'Hai nghìn năm trăm tỷ không trăm linh năm nghìn'],
    [1_000_000_000_000_000, 'Một triệu tỷ'],
  ])('reads %i as %s', (amount, words) => {
    expect(amountInWords(money(amount))).toBe(`${words} đồng`);
  });

  test('says tư or bốn as the shop prefers', () => {
    expect(amountInWords(money(54_000))).toBe('Năm mươi tư nghìn đồng');
    expect(amountInWords(money(54_000), { four: 'bốn' })).toBe('Năm mươi bốn nghìn đồng');
    expect(amountInWords(money(4_104_014))).toBe(
      'Bốn triệu một trăm linh bốn nghìn không trăm mười bốn đồng',
    );
  });

  test('never says mươi một, mươi năm or mươi bốn, and always ends in đồng', () => {
    fc.assert(
      fc.property(anyAmount, (amount) => {
        const words = amountInWords(amount);
        expect(words).not.toMatch(/mươi một|mươi năm|mươi bốn|lẻ| {2}|undefined/);
        expect(words).not.toMatch(/không trăm (?:nghìn|triệu|tỷ|đồng)/);
        expect(words).toMatch(/^\p{Lu}.* đồng$/u);
      }),
      { numRuns: 1000 },
    );
  });

  test('is understood as the amount it was', () => {
    fc.assert(
      fc.property(anyAmount, fc.constantFrom('tư' as const, 'bốn' as const), (amount, four) => {
        expect(understand(amountInWords(amount, { four }))).toBe(Number(amount));
      }),
      { numRuns: 1000 },
    );
  });

  test('a negative amount is the same words after Âm', () => {
    fc.assert(
      fc.property(
        anyAmount.filter((amount) => amount > 0),
        (amount) => {
          expect(amountInWords(money(-amount)).toLowerCase()).toBe(
            `âm ${amountInWords(amount).toLowerCase()}`,
          );
        },
      ),
    );
  });
});

describe('English', () => {
  test.each([
    [0, 'Zero'],
    [1, 'One'],
    [13, 'Thirteen'],
    [20, 'Twenty'],
    [21, 'Twenty-one'],
    [100, 'One hundred'],
    [105, 'One hundred five'],
    [125_000, 'One hundred twenty-five thousand'],
    [1_000_005, 'One million five'],
    [1_430_000, 'One million four hundred thirty thousand'],
    [-50_000, 'Minus fifty thousand'],
    [1_000_000_000_000_000, 'One quadrillion'],
    [2_019_000_340_000, 'Two trillion nineteen billion three hundred forty thousand'],
  ])('reads %i as %s', (amount, words) => {
    expect(inEnglish(money(amount))).toBe(`${words} dong`);
  });

  test('is understood as the amount it was', () => {
    fc.assert(
      fc.property(anyAmount, (amount) => {
        expect(understandEnglish(inEnglish(amount))).toBe(Number(amount));
      }),
      { numRuns: 1000 },
    );
  });
});

/** A listener who knows nothing of how the words were made. */
const understand = (words: string): number => {
  const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
  const sounds: Record<string, number> = { mốt: 1, tư: 4, lăm: 5 };
  const scales: Record<string, number> = { nghìn: 1000, triệu: 1_000_000 };
  let [billions, below, group, digit] = [0, 0, 0, 0];
  for (const word of words
    .toLowerCase()
    .replace(/ đồng$/, '')
    .split(' ')) {
    if (word === 'trăm' || word === 'mươi') {
      group += digit * (word === 'trăm' ? 100 : 10);
      digit = 0;
    } else if (word === 'mười') group += 10;
    else if (word === 'tỷ') {
      billions = below + group + digit;
      below = group = digit = 0;
    } else if (scales[word]) {
      below += (group + digit) * scales[word];
      group = digit = 0;
    } else if (word !== 'linh') {
      digit = sounds[word] ?? digits.indexOf(word);
      expect(digit, word).toBeGreaterThanOrEqual(0);
    }
  }
  return billions * 1_000_000_000 + below + group + digit;
};

const understandEnglish = (words: string): number => {
  const small =
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
  const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
  const scales = ['thousand', 'million', 'billion', 'trillion', 'quadrillion'];
  let [total, group] = [0, 0];
  for (const word of words
    .toLowerCase()
    .replace(/ dong$/, '')
    .split(/[ -]/)) {
    if (word === 'hundred') group *= 100;
    else if (scales.includes(word)) {
      total += group * 1000 ** (scales.indexOf(word) + 1);
      group = 0;
    } else {
      const value = Math.max(small.split(' ').indexOf(word), tens.indexOf(word) * 10);
      expect(value, word).toBeGreaterThanOrEqual(0);
      group += value;
    }
  }
  return total + group;
};
