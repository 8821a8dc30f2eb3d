const beyondAscii = /\P{ASCII}/u;

/** The one form text is stored in. Equal-looking strings may differ still: `hòa` and `hoà` are two spellings. */
export const nfc = (text: string): string =>
  beyondAscii.test(text) ? text.normalize('NFC') : text;

/**
 * What search compares: no marks, no case, single spaces. Folding twice changes nothing, and NFC and NFD fold
 * alike. Letters of every script survive, so that a shop may sell 珍珠奶茶 and чай.
 */
export const fold = (text: string): string => words(text).join(' ');

export const words = (text: string): string[] => {
  if (!beyondAscii.test(text)) return text.toLowerCase().match(asciiWord) ?? [];
  return withoutMarks(text).match(word) ?? [];
};

/** `Cà phê sữa đá` is asked for as `cpsd`. */
export const initials = (text: string): string => words(text).map(firstCharacter).join('');

/** Whoever types marks means them: `đá` ranks exact matches first, while `da` asks for anything that folds so. */
export const hasMarks = (text: string): boolean =>
  beyondAscii.test(text) && vietnameseMark.test(text.normalize('NFD'));

const asciiWord = /[a-z0-9]+/g;
/** A mark belongs to a word only after a letter: vowels of Thai and Hindi are marks. */
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Besides accents, what rides on emoji and keycaps; it would be a word of its own otherwise. */
const marks = /[\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f]/g;
/** Grave, acute, circumflex, tilde, breve, hook, horn and dot below. */
const vietnameseMark = /[đĐ\u0300-\u0303\u0306\u0309\u031b\u0323]/;

/** Letters that NFD does not split; without đ half of all searches would miss. */
const unsplit: Readonly<Record<string, string>> = { đ: 'd', œ: 'oe', ß: 'ss', ø: 'o', ł: 'l' };

/** NFC at the end puts Hangul and が together again, which NFD had taken apart. */
const withoutMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replace(marks, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[đœßøł]/g, (letter) => unsplit[letter] ?? letter);

const firstCharacter = (text: string): string => {
  for (const character of text) return character;
  return '';
};
