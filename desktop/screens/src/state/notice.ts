import { create } from 'zustand';
import type { Bilingual } from './words.ts';

/** What goes wrong in passing, and whether any data is at risk: the one is never said without the other. */
export interface Trouble {
  readonly text: string;
  readonly dataSafe: string;
}

/** Something that passes: a scan that was refused, an order put aside. Nobody need answer it. */
export type Notice =
  | { readonly tone: 'danger'; readonly inEach: Bilingual<Trouble> }
  | { readonly tone: 'calm'; readonly inEach: Bilingual<string> };

export const useNotice = create<{ readonly notice: Notice | null }>(() => ({ notice: null }));

export const tell = (notice: Notice | null): void => useNotice.setState({ notice });
