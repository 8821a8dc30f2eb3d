import type { Money } from '../money.ts';

export interface WordStyle {
  /** How 24 ends: `hai mươi tư` in careful speech, `hai mươi bốn` on some invoices. */
  readonly four?: 'tư' | 'bốn';
}

/** The invoice's line of words: 1 430 000 is `Một triệu bốn trăm ba mươi nghìn đồng`. */
export const amountInWords = (amount: Money, { four = 'tư' }: WordStyle = {}): string => {
  const number = amount === 0 ? ['không'] : readNumber(Math.abs(amount), false, four);
  return sentence([...(amount < 0 ? ['âm'] : []), ...number, 'đồng']);
};

/** The same for a reader of English: `One million four hundred thirty thousand dong`. */
export const inEnglish = (amount: Money): string => {
  const number = amount === 0 ? ['zero'] : readEnglish(Math.abs(amount));
  return sentence([...(amount < 0 ? ['minus'] : []), ...number, 'dong']);
};

const sentence = (words: readonly string[]): string => {
  const text = words.join(' ');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
};

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const billion = 1_000_000_000;

/**
 * Above tỷ the same names begin again: 10^12 is `một nghìn tỷ`. After the first group every group is read in
 * `full`, its absent hundreds included, and a group of zeros is silent.
 */
const readNumber = (number: number, full: boolean, four: string): string[] => {
  if (number >= billion) {
    const high = readNumber(Math.floor(number / billion), full, four);
    return [...high, 'tỷ', ...readNumber(number % billion, true, four)];
  }
  const words: string[] = [];
  for (const [size, name] of [
    [1_000_000, 'triệu'],
    [1000, 'nghìn'],
    [1, null],
  ] as const) {
    const group = Math.floor(number / size) % 1000;
    if (group === 0) continue;
    words.push(...readGroup(group, full || words.length > 0, four));
    if (name) words.push(name);
  }
  return words;
};

const readGroup = (group: number, full: boolean, four: string): string[] => {
  const rest = group % 100;
  if (group < 100 && !full) return readTens(rest, four);
  const hundreds = [digitOf(Math.floor(group / 100)), 'trăm'];
  if (rest === 0) return hundreds;
  return rest < 10 ? [...hundreds, 'linh', digitOf(rest)] : [...hundreds, ...readTens(rest, four)];
};

const readTens = (number: number, four: string): string[] => {
  if (number < 10) return [digitOf(number)];
  const tens = number < 20 ? ['mười'] : [digitOf(Math.floor(number / 10)), 'mươi'];
  return number % 10 === 0 ? tens : [...tens, unitAfter(number, four)];
};

/** The last digit changes its sound after tens: mười một but hai mươi mốt, năm but lăm. */
const unitAfter = (number: number, four: string): string => {
  const unit = number % 10;
  if (unit === 5) return 'lăm';
  if (number > 20 && unit === 1) return 'mốt';
  return number > 20 && unit === 4 ? four : digitOf(unit);
};

const digitOf = (digit: number): string => digits[digit] ?? '';

const belowTwenty =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tensNames = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const groupNames = ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion'];

const readEnglish = (number: number): string[] => {
  const words: string[] = [];
  for (let power = groupNames.length - 1; power >= 0; power -= 1) {
    const group = Math.floor(number / 1000 ** power) % 1000;
    if (group === 0) continue;
    words.push(...readEnglishGroup(group), groupNames[power] ?? '');
  }
  return words.filter((word) => word !== '');
};

const readEnglishGroup = (group: number): string[] => {
  const hundreds = group < 100 ? [] : [belowTwenty[Math.floor(group / 100)] ?? '', 'hundred'];
  const rest = group % 100;
  return rest === 0 ? hundreds : [...hundreds, readEnglishTens(rest)];
};

const readEnglishTens = (number: number): string => {
  if (number < 20) return belowTwenty[number] ?? '';
  const tens = tensNames[Math.floor(number / 10) - 2] ?? '';
  return number % 10 === 0 ? tens : `${tens}-${belowTwenty[number % 10] ?? ''}`;
};
