import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inAlphabetOrder, sort } from './sort.ts';

test.each([
  ['Đạt Dũng Dạt Ân An Ánh Anh Ấn Ăn Ông Oanh Ơn', 'An Anh Ánh Ăn Ân Ấn Dạt Dũng Đạt Oanh Ông Ơn'],
  ['chanh cam cháo dừa đào lê', 'cam chanh cháo dừa đào lê'],
  ['mạ má mã mả mà ma', 'ma mà mả mã má mạ'],
])('sorts %s', (given, sorted) => {
  expect(sort(given.split(' ')).join(' ')).toBe(sorted);
});

test('brings the alphabet back into order however it was shuffled', () => {
  const alphabet = [...'aăâbcdđeêghiklmnoôơpqrstuưvxy'];
  fc.assert(
    fc.property(fc.shuffledSubarray(alphabet, { minLength: alphabet.length }), (shuffled) => {
      expect(sort(shuffled)).toEqual(alphabet);
    }),
  );
});

test('a letter weighs more than a tone, and a tone more than a capital', () => {
  expect(sort(['mận', 'màn', 'man', 'Man'])).toEqual(['man', 'Man', 'màn', 'mận']);
});

test('tables stand in the order of their numbers', () => {
  expect(sort(['Bàn 10', 'Bàn 2', 'Bàn 1'])).toEqual(['Bàn 1', 'Bàn 2', 'Bàn 10']);
});

test('both forms of one text are one place in the list', () => {
  expect(inAlphabetOrder('Đà Nẵng', 'Đà Nẵng'.normalize('NFD'))).toBe(0);
});

test('leaves the given list as it was', () => {
  const given = Object.freeze(['b', 'a']);
  expect(sort(given)).toEqual(['a', 'b']);
});
