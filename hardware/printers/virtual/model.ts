import type { Profile } from '../profile.ts';

/** What differs between printers that obey the same commands. */
export interface Model {
  readonly language: Profile['language'];
  /** Rows of paper under one needle or dot of an image of eight. */
  readonly rowsOfEight: number;
  readonly lineSpacing: number;
}

export const modelOf = (language: Profile['language']): Model =>
  language === 'impact'
    ? { language, rowsOfEight: 2, lineSpacing: 24 }
    : { language, rowsOfEight: 3, lineSpacing: 30 };
