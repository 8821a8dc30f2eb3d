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

/** A refusal in words, as it crosses a wire. */
export interface ToldRefusal {
  /** `TillAway` is the client's own word: no till answered. */
  readonly code: RefusalCode | 'TillAway';
  readonly title: string;
  readonly dataSafe: string;
  readonly action: string;
  /** What the refusal is about, for programs: the amount missing, the field that is wrong. */
  readonly details: object;
}
