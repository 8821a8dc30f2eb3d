import type { Locale } from '@pos/kernel';

/** The same words in every language a screen can be switched to. */
export type Bilingual = { readonly [Language in Locale]: string };
