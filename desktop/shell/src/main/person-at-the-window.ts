import type { Locale } from '@pos/kernel';
import type { ElectronApi } from '../electron.ts';
import type { StartProblem } from '../protocol.ts';
import {
  askClosing,
  askToTryAgain,
  askWhenHung,
  showPanel,
  tellKiosk,
  type Asking,
  type PanelFacts,
} from './questions.ts';
import type { FrontDesk } from './till/front-desk.ts';
import { closingOf, isManager } from './window/closing.ts';
import type { TillWindow } from './window/till-window.ts';

interface Parts {
  readonly dialog: ElectronApi['dialog'];
  readonly desk: FrontDesk;
  readonly window: TillWindow;
  readonly language: () => Locale;
  readonly facts: () => Pick<PanelFacts, 'version' | 'folder' | 'url' | 'keys'>;
  readonly startTill: () => void;
  readonly leave: () => Promise<void>;
}

/** How long somebody who closes the window waits for a till to say what is unsent. */
const patience = 2000;

/** What a person at the window is asked, and what follows from the answer. */
export const personAtTheWindow = (parts: Parts) => {
  const { dialog, desk, window, language, facts, startTill, leave } = parts;
  let isAsked = false;

  /** The last choice is what Escape means, and what is meant when there is no answer. */
  const ask = async <Choice extends string>({ box, choices }: Asking<Choice>): Promise<Choice> => {
    const { response } = await dialog.showMessageBox(box);
    return choices[response] ?? choices.at(-1)!;
  };
  /** Whoever presses again while a box is open gets no second one. */
  const onceAtATime = (asking: () => Promise<void>) => async (): Promise<void> => {
    if (isAsked) return;
    isAsked = true;
    try {
      await asking();
    } finally {
      isAsked = false;
    }
  };
  const standing = async () => ({
    kiosk: window.isKiosk,
    manager: isManager(desk.login),
    unsent: await Promise.race([desk.unsent(), nobodyKnowsAfter(patience)]),
  });

  return {
    closes: onceAtATime(async () => {
      const closing = closingOf(await standing());
      if (closing.do === 'refuse') await ask(tellKiosk(language()));
      else if (closing.do === 'close') await leave();
      else if ((await ask(askClosing(language(), closing.unsent))) === 'close') await leave();
    }),
    wantsPanel: onceAtATime(async () => {
      const panel = showPanel(language(), { ...facts(), ...(await standing()) });
      const choice = await ask<'kiosk' | 'close'>(panel);
      if (choice === 'kiosk' && isManager(desk.login)) window.setKiosk(!window.isKiosk);
    }),
    seesItHang: onceAtATime(async () => {
      if ((await ask(askWhenHung(language()))) === 'reload') window.reload();
    }),
    hasNoTill: async (problem: StartProblem): Promise<void> => {
      if ((await ask(askToTryAgain(language(), problem))) === 'again') startTill();
      else await leave();
    },
  };
};

const nobodyKnowsAfter = (milliseconds: number): Promise<null> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(null), milliseconds).unref();
  });
