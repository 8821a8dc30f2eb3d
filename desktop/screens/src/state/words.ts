import type { Locale } from '@pos/kernel';
import { usePreferences } from './preferences.ts';

export type Language = Locale;

/** The words of one folder, in both languages. The English has the Vietnamese's shape: a missing word does not compile. */
export interface Bilingual<Words> {
  readonly vi: Words;
  readonly en: Words;
}

/** The same said in each language, for what may stand on a screen while it is switched. */
export const inEach = <Words, Said>(
  words: Bilingual<Words>,
  say: (words: Words, language: Language) => Said,
): Bilingual<Said> => ({ vi: say(words.vi, 'vi'), en: say(words.en, 'en') });

/** The words in the language this device shows. */
export const useWords = <Words>(words: Bilingual<Words>): Words =>
  words[usePreferences(({ language }) => language)];
