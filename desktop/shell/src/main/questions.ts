import type { Locale } from '@pos/kernel';
import type { MessageBox } from '../electron.ts';
import type { StartProblem } from '../protocol.ts';
import type { KeyCare } from './keys/key-care.ts';
import { keyLine, shellWords } from './words.ts';

/** A question in a box of the system's, and what each of its buttons means. The last one is what Escape and Enter choose. */
export interface Asking<Choice extends string> {
  readonly box: MessageBox;
  readonly choices: readonly Choice[];
}

const asking = <Choice extends string>(
  words: Pick<MessageBox, 'type' | 'title' | 'message' | 'detail'>,
  choices: Readonly<Record<Choice, string>>,
): Asking<Choice> => {
  const safe = Object.keys(choices).length - 1;
  return {
    box: {
      ...words,
      buttons: Object.values<string>(choices),
      defaultId: safe,
      cancelId: safe,
      noLink: true,
    },
    choices: namesOf(choices),
  };
};

const namesOf = <Name extends string>(of: Readonly<Record<Name, unknown>>): Name[] => {
  const names: Name[] = [];
  for (const name in of) names.push(name);
  return names;
};

export const askClosing = (language: Locale, unsent: number | null): Asking<'close' | 'stay'> => {
  const { title, detail, unknown, stay, close, ...words } = shellWords[language].closing;
  const message = unsent === null ? unknown : words.unsent(unsent.toLocaleString(language));
  return asking({ type: 'question', title, message, detail }, { close, stay });
};

export const tellKiosk = (language: Locale): Asking<'ok'> => {
  const { ok, ...words } = shellWords[language].kiosk;
  return asking({ type: 'info', ...words }, { ok });
};

/** Nobody has told the shell their language yet, so it says both. */
export const askToTryAgain = (
  language: Locale,
  problem: StartProblem,
): Asking<'quit' | 'again'> => {
  const { title, detail, again, quit } = shellWords[language].cannotStart;
  const other = language === 'vi' ? problem.en : problem.vi;
  const both = `${detail}\n\n${other}`;
  return asking(
    { type: 'error', title, message: problem[language], detail: both },
    { quit, again },
  );
};

export const askWhenHung = (language: Locale): Asking<'reload' | 'wait'> => {
  const { reload, wait, ...words } = shellWords[language].hung;
  return asking({ type: 'warning', ...words }, { reload, wait });
};

export interface PanelFacts {
  readonly version: string;
  readonly folder: string;
  readonly url: string | null;
  readonly unsent: number | null;
  readonly keys: KeyCare;
  readonly kiosk: boolean;
  readonly manager: boolean;
}

/** What this till is, and for a manager the way in and out of kiosk mode. */
export const showPanel = (
  language: Locale,
  { version, folder, url, unsent, keys, kiosk, manager }: PanelFacts,
): Asking<'kiosk' | 'close'> | Asking<'close'> => {
  const { title, close, ...words } = shellWords[language].panel;
  const detail = [
    `${words.folder}: ${folder}`,
    `${words.address}: ${url ?? words.noAddress}`,
    `${words.unsent}: ${unsent?.toLocaleString(language) ?? words.unknown}`,
    `${words.key}: ${keyLine(language, keys)}`,
  ].join('\n');
  const box = { type: 'info', title, message: words.message(version), detail } as const;
  if (!manager) return asking(box, { close });
  return asking(box, { kiosk: kiosk ? words.leaveKiosk : words.enterKiosk, close });
};
