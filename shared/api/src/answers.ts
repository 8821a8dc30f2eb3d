import type { Locale } from '@pos/kernel';
import type { Refusal, RefusalCode } from './refusals.ts';

/** An event as the asker sees it: what happened, to what. */
export interface AnsweredEvent {
  readonly stream: string;
  readonly type: string;
  readonly data: object;
}

export type Answer =
  | { readonly ok: true; readonly events: readonly AnsweredEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** What happened, whether any data is at risk, what to do now. */
export interface RefusalWords {
  readonly title: string;
  readonly dataSafe: string;
  readonly action: string;
}

/** A refusal in words, as it crosses a wire. */
export interface ToldRefusal extends RefusalWords {
  /** `TillAway` is the client's own word: no till answered. */
  readonly code: RefusalCode | 'TillAway';
  /** The same words in every language: a screen may be switched while they stand on it. */
  readonly inEach: { readonly [Language in Locale]: RefusalWords };
  /** What the refusal is about, for programs: the amount missing, the field that is wrong. */
  readonly details: object;
}
