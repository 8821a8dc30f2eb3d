import type { Refusal, RefusalCode } from '@pos/api';
import type { Locale } from '@pos/kernel';
import type { Bilingual } from './bilingual.ts';
import type { Wording } from './wording.ts';

type ByCode = { readonly [Code in RefusalCode]: Extract<Refusal, { readonly type: Code }> };

/** The refusals of these codes, in the form that lets a code, its refusal and its texts be known to belong together. */
export type Refused<Code extends RefusalCode = RefusalCode> = {
  [Each in Code]: { readonly type: Each } & ByCode[Each];
}[Code];

/**
 * `never`: asking again cannot help, what was asked is done already or its subject is gone. `after-change`: a person
 * changes something first, then asks anew. `same-again`: nothing is wrong with what was asked; once the cause is gone,
 * the same command id may be sent again and is still done only once.
 */
export type Retry = 'never' | 'after-change' | 'same-again';

/** Fixed words, or words about what this very refusal holds. */
type Said<About> = string | ((refusal: About, wording: Wording) => string);

interface Spoken<About> {
  /** What happened. */
  readonly title: Said<About>;
  /** What to do now, for a cashier. */
  readonly action: Said<About>;
}

export type TextsOf<About> = {
  readonly retry: Retry;
  readonly dataSafe: Bilingual;
} & { readonly [Language in Locale]: Spoken<About> };

export type Texts<Code extends RefusalCode = RefusalCode> = {
  readonly [Each in Code]: TextsOf<Refused<Each>>;
};

export const said = <About>(words: Said<About>, refusal: About, wording: Wording): string =>
  typeof words === 'function' ? words(refusal, wording) : words;
