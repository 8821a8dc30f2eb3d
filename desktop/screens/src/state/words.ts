import { usePreferences } from './preferences.ts';

export type Language = 'vi' | 'en';

/** The words of one folder, in both languages. The English has the Vietnamese's shape: a missing word does not compile. */
export interface Bilingual<Words> {
  readonly vi: Words;
  readonly en: Words;
}

/** The words in the language this device shows. */
export const useWords = <Words>(words: Bilingual<Words>): Words =>
  words[usePreferences(({ language }) => language)];
