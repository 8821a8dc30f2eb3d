import type { Refusal, RefusalCode, RefusalWords, ToldRefusal } from '@pos/api';
import type { Currency, Locale } from '@pos/kernel';
import { said, type Refused, type Retry, type Texts } from './texts-of.ts';
import { texts } from './texts.ts';
import { wordingFor } from './wording.ts';

/** Puts a refusal into words; amounts are of the currency its order, session or store names. */
export const tell = (refusal: Refusal, language: Locale, currency: Currency): ToldRefusal => {
  const { type: code, ...details } = refusal;
  const inEach = {
    vi: wordsFor(refusal, 'vi', currency),
    en: wordsFor(refusal, 'en', currency),
  };
  return { code, ...inEach[language], inEach, details };
};

export const retryOf = (code: RefusalCode): Retry => texts[code].retry;

const wordsFor = <Code extends RefusalCode>(
  refusal: Refused<Code>,
  language: Locale,
  currency: Currency,
): RefusalWords => {
  const text: Texts[Code] = texts[refusal.type];
  const wording = wordingFor(language, currency);
  return {
    title: said<Refused<Code>>(text[language].title, refusal, wording),
    dataSafe: text.dataSafe[language],
    action: said<Refused<Code>>(text[language].action, refusal, wording),
  };
};
