import type { Bilingual } from './bilingual.ts';
import type { Retry } from './texts-of.ts';

/** What a device or its owner is told by a hub or the cloud. It holds nothing of the sender's, so its words are fixed. */
export interface SyncText {
  readonly retry: Retry;
  readonly title: Bilingual;
  readonly action: Bilingual;
}
