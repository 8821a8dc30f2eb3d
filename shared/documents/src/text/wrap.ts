import { columns } from '@pos/kernel';

/** Lines of at most `width` columns, broken between words; a word that is wider itself is broken within. */
export const wrap = (text: string, width: number): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (columns(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = cutUp(word, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
};

/** Made when first needed: it costs milliseconds of a cold start. */
let graphemes: Intl.Segmenter | undefined;

/** Between what people see as characters, so that no letter loses its tone and no emoji its family. */
const cutUp = (word: string, width: number): string[] => {
  if (columns(word) <= width) return [word];
  graphemes ??= new Intl.Segmenter('vi', { granularity: 'grapheme' });
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== '' && columns(piece + segment) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
};
