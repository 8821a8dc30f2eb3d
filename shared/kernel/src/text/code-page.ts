import { nfc } from './fold.ts';

/** How many columns of a receipt the text takes: by what is shown, not by bytes (58 mm paper holds 32). */
export const columns = (text: string): number => {
  const shown = nfc(text);
  if (!unusual.test(shown)) return shown.length;
  let width = 0;
  graphemes ??= new Intl.Segmenter('vi', { granularity: 'grapheme' });
  for (const { segment } of graphemes.segment(shown)) width += widthOf(segment);
  return width;
};

/**
 * TCVN-3 as printers hold it on page 30: ASCII and lower-case letters with marks; `Đ` and its like stand on page
 * 31. `null` when a character has no place, a control character included: a name must never command a printer.
 */
export const encodeTcvn3 = (text: string): Uint8Array | null =>
  encode(text, (character) => tcvn3.get(character));

/** Windows-1258, page 52: some letters whole, the others as a letter and the tone that the printer puts over it. */
export const encodeWindows1258 = (text: string): Uint8Array | null =>
  encode(text, (character) => windows1258.get(character) ?? letterAndTone(character));

/** What one UTF-16 unit per column does not hold for: marks of their own, invisible characters, wide scripts, emoji. */
const unusual = /[\p{M}\p{C}\p{Emoji_Presentation}\u1100-\u11ff\u2e80-\uffff\u{10000}-\u{10ffff}]/u;
/** Made when first needed: it costs milliseconds of a cold start. */
let graphemes: Intl.Segmenter | undefined;
const invisible = /^[\p{Cc}\p{Default_Ignorable_Code_Point}]+$/u;
/** A character from the Far East takes two columns. Halfwidth forms take one. */
const wide =
  /^(?![\uff61-\uffdc])[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Emoji_Presentation}\u3000-\u303f\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6]|\ufe0f/u;

const widthOf = (grapheme: string): number => {
  if (invisible.test(grapheme)) return 0;
  return wide.test(grapheme) ? 2 : 1;
};

type Bytes = readonly number[];

const encode = (
  text: string,
  bytesOf: (character: string) => Bytes | undefined,
): Uint8Array | null => {
  const encoded: number[] = [];
  for (const character of nfc(text)) {
    const bytes = bytesOf(character);
    if (!bytes) return null;
    encoded.push(...bytes);
  }
  return Uint8Array.from(encoded);
};

/** A page from its rows, the first row standing at `start`; a space is a place nobody holds. */
const page = (start: number, rows: readonly string[]): Map<string, Bytes> => {
  const table = new Map<string, Bytes>();
  for (let byte = 0x20; byte < 0x7f; byte += 1) table.set(String.fromCharCode(byte), [byte]);
  [...rows.join('')].forEach((character, index) => {
    if (character !== ' ') table.set(character, [start + index]);
  });
  return table;
};

/** TCVN 5712:1993, VN3. */
const tcvn3 = page(0xa0, [
  '\u00a0       ăâêôơưđ ',
  '     àảãáạ ằẳẵắ ',
  '      ặầẩẫấậè ẻẽ',
  'éẹềểễếệìỉ   ĩíịò',
  ' ỏõóọồổỗốộờởỡớợù',
  ' ủũúụừửữứựỳỷỹýỵ ',
]);

/** The soft hyphen at AD is left out: nothing is shown for it elsewhere, and paper would show a dash. */
const windows1258 = page(0x80, [
  '€ ‚ƒ„…†‡ˆ‰ ‹Œ   ',
  ' ‘’“”•–—˜™ ›œ  Ÿ',
  '\u00a0¡¢£¤¥¦§¨©ª«¬ ®¯',
  '°±²³´µ¶·¸¹º»¼½¾¿',
  'ÀÁÂĂÄÅÆÇÈÉÊË ÍÎÏ',
  'ĐÑ ÓÔƠÖ×ØÙÚÛÜƯ ß',
  'àáâăäåæçèéêë íîï',
  'đñ óôơö÷øùúûüư₫ÿ',
]);

/** Grave, hook, tilde, acute, dot below: the only marks that Windows-1258 combines. */
const tones = new Map([
  ['\u0300', 0xcc],
  ['\u0309', 0xd2],
  ['\u0303', 0xde],
  ['\u0301', 0xec],
  ['\u0323', 0xf2],
]);

const letterAndTone = (character: string): Bytes | undefined => {
  const parts = [...character.normalize('NFD')];
  const at = parts.findLastIndex((part) => tones.has(part));
  const tone = tones.get(parts[at] ?? '');
  if (tone === undefined) return undefined;
  const letter = parts.toSpliced(at, 1).join('').normalize('NFC');
  // What reads it back puts the tone over every other mark: `Ṏ`, its tilde below, would come back as another letter.
  if (nfc(letter + parts[at]) !== character) return undefined;
  const written = windows1258.get(letter);
  return written && [...written, tone];
};
