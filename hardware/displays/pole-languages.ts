const [esc, us, ff, cr] = [0x1b, 0x1f, 0x0c, 0x0d];

type Rows = readonly [string, string];

const ascii = (text: string): number[] => [...Buffer.from(text, 'latin1')];

/** How two rows of twenty letters are written on a pole. */
export const poleLanguages = {
  /** Epson DM-D and most that say "ESC/POS": clear, then each row at its place. */
  escpos: ([upper, lower]: Rows): number[] =>
    [
      [esc, 0x40, ff],
      [us, 0x24, 1, 1, ...ascii(upper)],
      [us, 0x24, 1, 2, ...ascii(lower)],
    ].flat(),
  /** Most of the cheap ones: rows are written whole, and nothing else is obeyed before the next clear. */
  cd5220: ([upper, lower]: Rows): number[] =>
    [[ff], [esc, 0x51, 0x41, ...ascii(upper), cr], [esc, 0x51, 0x42, ...ascii(lower), cr]].flat(),
} as const;

export type PoleLanguage = keyof typeof poleLanguages;

export const isPoleLanguage = (name: string): name is PoleLanguage =>
  Object.hasOwn(poleLanguages, name);

export const poleLanguageNames = Object.keys(poleLanguages).filter(isPoleLanguage);
