import type { Page } from 'playwright-core';

/** A desktop program with its window open, whatever runs it: Electron, or the stand-in over Chromium. */
export interface DesktopAtHand extends AsyncDisposable {
  readonly page: Page;
  /** The data folder. */
  readonly data: string;
  readonly tillPid: () => Promise<number>;
  /** From now on the till's answers are lost on their way, where that can be arranged. */
  readonly loseAnswers: () => void;
}
