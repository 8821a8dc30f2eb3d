import type { Refusal } from '@pos/api';
import { currency, money, quantity, rate, vnd, words, type Locale } from '@pos/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { retryOf, tell, tellSync } from './index.ts';
import { syncTexts } from './sync-texts.ts';
import { examplesWith } from './testing/examples.ts';
import type { Texts } from './texts-of.ts';
import { texts } from './texts.ts';

const languages: readonly Locale[] = ['vi', 'en'];
const examples = examplesWith('8934588012228');
const syncCodes = Object.keys(syncTexts) as (keyof typeof syncTexts)[];
const told = (language: Locale) => [
  ...examples.map((refusal) => tell(refusal, language, vnd)),
  ...syncCodes.map((code) => tellSync(code, language)),
];
const sentences = (language: Locale) =>
  told(language).flatMap(({ title, dataSafe, action }) => [title, dataSafe, action]);
/** What others sent stands in quotes and speaks its own language. */
const ownWords = (sentence: string) => sentence.replace(/«[^»]*»|“[^”]*”/g, '');

describe.each(languages)('in %s, every refusal', (language) => {
  test.each(told(language))('$code: $title', ({ title, dataSafe, action }) => {
    expectShortAndPlain(title, 80);
    expectShortAndPlain(dataSafe, 80);
    expectShortAndPlain(action, 160);
    expect(title).not.toMatch(/[.:]$/);
    expect(dataSafe).toMatch(/\.$/);
    expect(action).toMatch(/\.$/);
    expect(action).not.toBe(title);
  });

  test('says nothing in the words of the program', () => {
    for (const sentence of sentences(language).map(ownWords)) {
      expect(sentence).not.toMatch(/[a-z][A-Z]|undefined|null|NaN|\[object|[_{}]/);
    }
  });

  test('groups the digits of every amount', () => {
    for (const sentence of sentences(language).map(ownWords)) {
      expect(sentence).not.toMatch(/\d{4}/);
    }
  });

  test('stays short and plain whatever a scanner or a program sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (sent) => {
        for (const refusal of examplesWith(sent)) {
          const { title, action } = tell(refusal, language, vnd);
          expectShortAndPlain(title, 80, sent);
          expectShortAndPlain(action, 160, sent);
        }
      }),
      { numRuns: 30 },
    );
  });
});

const expectShortAndPlain = (sentence: string, most: number, sent = '') => {
  expect(sentence.trim()).toBe(sentence);
  expect(sentence).not.toBe('');
  expect(sentence.normalize('NFC')).toBe(sentence);
  expect(Array.from(sentence).length).toBeLessThanOrEqual(most);
  expect(sentence).not.toMatch(/\p{Cc}|\p{Cs}/u);
  if (!sent.includes('!')) expect(sentence).not.toContain('!');
};

describe('Vietnamese', () => {
  const syllable =
    /^(b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(c|ch|m|n|ng|nh|p|t)?$/;
  const borrowed = new Set(['json', 'kb', 'web']);
  /** Their shape would pass for Vietnamese. */
  const englishAllTheSame = /(?<!\p{L})(the|then|not|can|you|him|them)(?!\p{L})/iu;

  test('has no English left in it', () => {
    const strangers = sentences('vi')
      .map(ownWords)
      .flatMap(words)
      .filter((word) => !/^\d+$/.test(word) && !borrowed.has(word) && !syllable.test(word));
    expect(strangers).toEqual([]);
    for (const sentence of sentences('vi').map(ownWords)) {
      expect(sentence).not.toMatch(englishAllTheSame);
    }
  });

  test('has no Vietnamese left in its English', () => {
    // Quầy is our name in every language.
    for (const sentence of sentences('en').map(ownWords)) {
      expect(sentence.replace('Quầy', '')).not.toMatch(/[à-ỹđ]/i);
    }
  });
});

describe('what a refusal holds', () => {
  const spoken = (refusal: Refusal, language: Locale) => {
    const { title, action } = tell(refusal, language, vnd);
    return `${title} | ${action}`.replace(/\u00a0/g, ' ');
  };

  test.each<[Refusal, string, string]>([
    [
      { type: 'MoneyStillDue', due: money(25_000) },
      'Khách còn phải trả 25.000 ₫ | Thu thêm tiền hoặc chọn cách trả khác rồi bấm Thanh toán.',
      '₫25,000 is still due | Take more money or another way of paying, then press Pay.',
    ],
    [
      { type: 'PinLocked', retryInSeconds: 30 },
      'Nhập sai PIN nhiều lần | Đợi 30 giây rồi thử lại, hoặc nhờ quản lý.',
      'Too many wrong PINs | Wait 30 seconds and try again, or ask a manager.',
    ],
    [
      { type: 'MoreThanOnTheLine', left: quantity(350) },
      'Dòng này chỉ còn 0,35 | Nhập số lượng từ 0,35 trở xuống.',
      'This line holds only 0.35 | Enter a quantity of 0.35 or less.',
    ],
    [
      { type: 'NotPermitted', permission: 'discount.give', share: rate(1250) },
      'Cần quyền «giảm giá» đến mức 12,5% | Nhờ quản lý nhập PIN để duyệt.',
      'This needs the permission “give discounts” up to 12.5% | Ask a manager to approve it with their PIN.',
    ],
    [
      { type: 'ModifiersOutOfRange', group: 'Mức đường', least: 1, most: 2 },
      'Số tùy chọn ở «Mức đường» chưa khớp | Chọn từ 1 đến 2 tùy chọn.',
      '“Mức đường” needs another number of options | Choose from 1 to 2 options.',
    ],
  ])('is in its words: %j', (refusal, vi, en) => {
    expect(spoken(refusal, 'vi')).toBe(vi);
    expect(spoken(refusal, 'en')).toBe(en);
  });

  test('is written in the currency of its order', () => {
    const due = tell({ type: 'MoneyStillDue', due: money(1250) }, 'en', currency('USD'));
    expect(due.title).toBe('$12.50 is still due');
  });

  test('is kept apart from the words, for programs', () => {
    const refusal: Refusal = { type: 'MoneyStillDue', due: money(25_000) };
    expect(tell(refusal, 'vi', vnd)).toMatchObject({
      code: 'MoneyStillDue',
      details: { due: 25_000 },
    });
    expect(tell({ type: 'DiskFull' }, 'vi', vnd).details).toEqual({});
  });
});

test('a refusal that is told in one language holds the words of each', () => {
  for (const refusal of examples) {
    const { inEach, title, dataSafe, action } = tell(refusal, 'vi', vnd);
    expect(inEach.vi).toEqual({ title, dataSafe, action });
    expect(tell(refusal, 'en', vnd)).toMatchObject(inEach.en);
  }
});

test('the same command id may be sent again only where nothing is wrong with what was asked', () => {
  const again = examples.map(({ type }) => type).filter((code) => retryOf(code) === 'same-again');
  expect(new Set(again)).toEqual(
    new Set([
      'DiskFull',
      'InternalError',
      'JournalBusy',
      'JournalReadOnly',
      'PinLocked',
      'OrderElsewhere',
      'ServerAway',
      'StorageFailed',
      'TabletFull',
      'TokenExpired',
      'TokenMissing',
    ]),
  );
});

test('no one is asked to try again what cannot help', () => {
  for (const refusal of examples.filter(({ type }) => retryOf(type) === 'never')) {
    expect(tell(refusal, 'vi', vnd).action).not.toMatch(/thử lại|bấm lại|làm lại/);
    expect(tell(refusal, 'en', vnd).action).not.toMatch(/try again|press again/);
  }
});

test('a refusal without its words does not compile', () => {
  const { DiskFull: without, ...others } = texts;
  const { en: _, ...vietnameseAlone } = without;
  // @ts-expect-error DiskFull has no words
  const missing: Texts = others;
  // @ts-expect-error DiskFull has no words in English
  const half: Texts = { ...others, DiskFull: vietnameseAlone };
  // @ts-expect-error DiskFull holds no amount
  const wrong: Texts['DiskFull']['vi']['title'] = ({ due }, { money: written }) => written(due);
  expect([missing, half, wrong]).toHaveLength(3);
});
