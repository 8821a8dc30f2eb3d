import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, hasMarks, initials, nfc, words } from './fold.ts';

const vietnamese = fc.string({
  unit: fc.constantFrom(
    ...'aAáàảãạăắằẳẵặÂấầẩẫậđĐeéèẻẽẹêếềểễệiíìỉĩịoóòỏõọôốồổỗộơớờởỡợuúùủũụưứừửữựyýỳỷỹỵỴ 12,-/(',
  ),
});
const anyText = fc.oneof(
  vietnamese,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary-ascii' }),
);

describe('folding', () => {
  test.each([
    ['Phở bò tái', 'pho bo tai', 10, 14],
    ['Cà phê sữa đá', 'ca phe sua da', 13, 18],
    ['ĐƯỜNG', 'duong', 5, 8],
    ['Đà Nẵng', 'da nang', 7, 10],
    ['Nguyễn Thị Hồng Ngọc', 'nguyen thi hong ngoc', 20, 26],
    ['Trà đào cam sả', 'tra dao cam sa', 14, 17],
    ['Ướt mi', 'uot mi', 6, 9],
    ['Quẩy', 'quay', 4, 6],
    ['Bún chả', 'bun cha', 7, 9],
    ['hoà', 'hoa', 3, 4],
    ['hòa', 'hoa', 3, 4],
    ['bánh mì (đặc biệt)', 'banh mi dac biet', 18, 24],
    ['Số 12/3B', 'so 12 3b', 8, 10],
  ])('%s folds to %s', (text, folded, composed, decomposed) => {
    expect(fold(text)).toBe(folded);
    expect([nfc(text).length, text.normalize('NFD').length]).toEqual([composed, decomposed]);
  });

  test.each([
    ['Œuf', 'oeuf'],
    ['Weißbier', 'weissbier'],
    ['GROẞ', 'gross'],
    ['Smørrebrød', 'smorrebrod'],
    ['Łódź', 'lodz'],
    ['Crème brûlée', 'creme brulee'],
  ])('splits what NFD does not: %s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test.each([
    ['珍珠奶茶 (大)', '珍珠奶茶 大'],
    ['Чай с мёдом', 'чаи с медом'],
    ['불고기', '불고기'],
    ['がんも', 'がんも'],
    ['ต้มยำกุ้ง', 'ต้มยำกุ้ง'],
    ['शिकंजी', 'शिकंजी'],
  ])('keeps the letters of every script: %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('keeps y and i apart, as the spellings are', () => {
    expect([fold('Kì'), fold('Kỳ')]).toEqual(['ki', 'ky']);
  });

  test('leaves nothing behind of an emoji', () => {
    expect(fold('☕️ Cà phê 1️⃣')).toBe('ca phe 1');
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('agrees for both forms of one text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
      { numRuns: 1000 },
    );
  });

  test('never contains a combining mark, a capital letter or two spaces', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        expect(folded.normalize('NFD')).not.toMatch(/[\u0300-\u036f]/);
        expect(folded).not.toMatch(/[A-Z]|^ | $| {2}/);
      }),
      { numRuns: 1000 },
    );
  });

  test('turns every Vietnamese text into plain ASCII', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(fold(text)).toMatch(/^[a-z0-9 ]*$/);
      }),
    );
  });

  test('ASCII takes no other way than the rest', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect(words(`${text} đ`)).toEqual([...words(text), 'd']);
      }),
    );
  });
});

describe('words', () => {
  test('are the folded tokens', () => {
    expect(words('  Bánh mì (đặc-biệt) ')).toEqual(['banh', 'mi', 'dac', 'biet']);
    expect(words('330ml Coca-Cola')).toEqual(['330ml', 'coca', 'cola']);
  });

  test('of nothing are none', () => {
    expect(words(' - ')).toEqual([]);
    expect(words(' – ')).toEqual([]);
  });
});

describe('initials', () => {
  test.each([
    ['Cà phê sữa đá', 'cpsd'],
    ['Cơm tấm 2 sườn', 'ct2s'],
    ['𝒳 珍珠', '𝒳珍'],
    ['', ''],
  ])('of %s are %s', (text, letters) => {
    expect(initials(text)).toBe(letters);
  });
});

describe('a query with marks', () => {
  test.each(['đá', 'ĐA', 'cà', 'ơ', 'cafe\u0301', 'ê', 'ă', 'ạ', 'ả', 'ã'])(
    '%s has them',
    (text) => {
      expect(hasMarks(text)).toBe(true);
    },
  );

  test.each(['da', 'CAFE 330', '', '珍珠', 'über', 'ç'])('%s has none of Vietnam', (text) => {
    expect(hasMarks(text)).toBe(false);
  });
});
