import { isManager, closingOf } from './window/closing.ts';
import { readScreens } from '@pos/hub/screens';
import type { ElectronApi } from '../electron.ts';
import { foldersIn, type ShellSettings } from '../settings.ts';
import type { StartProblem, TillWanted } from '../protocol.ts';
import { elapsed } from './clock.ts';
import { newId, newSecret } from './ids.ts';
import { keyCare, type KeyCare } from './keys/key-care.ts';
import {
  askClosing,
  askToTryAgain,
  askWhenHung,
  showPanel,
  tellKiosk,
  type Asking,
} from './questions.ts';
import { FrontDesk } from './till/front-desk.ts';
import { TillProcess } from './till/till-process.ts';
import { registerScheme, serveContent } from './window/content.ts';
import { hearWindow } from './window/from-window.ts';
import { lockDownContents, lockDownSession } from './window/lock-down.ts';
import { TillWindow } from './window/till-window.ts';

export interface ShellParts {
  readonly electron: ElectronApi;
  readonly settings: ShellSettings;
  /** The built preload and the till's built program. */
  readonly preload: string;
  readonly program: string;
  readonly say: (line: string) => void;
  readonly log: (entry: Readonly<Record<string, unknown>>) => void;
}

/** How long a person who closes the window waits for a till to say what is unsent. */
const patience = 2000;

export interface Shell {
  /** Closes the window without a question, lets the till finish what it began, and ends the program. */
  readonly leave: () => Promise<void>;
}

/** The program around a window: what may happen to it, and who is asked. Read this first. */
export const startShell = async (parts: ShellParts): Promise<Shell | null> => {
  const { electron, settings } = parts;
  const { app } = electron;
  app.setPath('userData', foldersIn(settings.data).electron);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return null;
  }
  app.enableSandbox();
  registerScheme(electron);
  lockDownContents(electron);
  await app.whenReady();
  return run(parts);
};

const run = ({ electron, settings, preload, program, say, log }: ShellParts): Shell => {
  const { app, dialog, ipcMain } = electron;
  const folders = foldersIn(settings.data);
  const keys = careForKey(electron, settings);
  log({ level: 'info', event: 'key', kept: keys.kept, because: keys.because });
  let { language } = settings;
  let url: string | null = null;
  let isAsking = false;

  const till = new TillProcess({
    utilityProcess: electron.utilityProcess,
    program,
    wanted: tillWanted(settings, keys),
    elapsed,
    ears: {
      ready: (ready) => {
        url = ready.url;
        desk.ready();
        if (ready.welcome !== null) say(ready.welcome);
        say('ready');
      },
      said: (message) => desk.said(message),
      away: (death) => {
        log({ level: 'error', event: 'till-died', ...death });
        desk.away();
      },
      cannotStart: (problem) => {
        log({ level: 'error', event: 'till-cannot-start', ...problem });
        void tryAgain(problem);
      },
    },
  });
  const desk = new FrontDesk({
    post: (message) => till.post(message),
    newId,
    tell: (channel, message) => window.tell(channel, message),
  });
  const window = new TillWindow({
    electron,
    preload,
    stateFile: folders.windowState,
    kiosk: settings.kiosk,
    elapsed,
    log,
    ears: {
      closing: () => void oneAtATime(close),
      panelWanted: () => void oneAtATime(panel),
      hung: () =>
        void oneAtATime(async () => {
          if ((await ask(askWhenHung(language))) === 'reload') window.reload();
        }),
    },
  });

  /** The last choice is what Escape means, and what is meant when there is no answer. */
  const ask = async <Choice extends string>({ box, choices }: Asking<Choice>): Promise<Choice> => {
    const { response } = await dialog.showMessageBox(box);
    return choices[response] ?? choices.at(-1)!;
  };
  const oneAtATime = async (asking: () => Promise<void>): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    try {
      await asking();
    } finally {
      isAsking = false;
    }
  };
  const tryAgain = async (problem: StartProblem): Promise<void> => {
    if ((await ask(askToTryAgain(language, problem))) === 'again') till.start();
    else await leave();
  };
  const unsent = (): Promise<number | null> =>
    Promise.race([desk.unsent(), nobodyKnowsAfter(patience)]);
  const close = async (): Promise<void> => {
    const closing = closingOf({
      kiosk: window.isKiosk,
      manager: isManager(desk.login),
      unsent: await unsent(),
    });
    if (closing.do === 'refuse') await ask(tellKiosk(language));
    else if (closing.do === 'close') await leave();
    else if ((await ask(askClosing(language, closing.unsent))) === 'close') await leave();
  };
  const panel = async (): Promise<void> => {
    const kiosk = window.isKiosk;
    const manager = isManager(desk.login);
    const version = app.getVersion();
    const facts = { version, folder: folders.till, url, unsent: await unsent(), keys };
    const choice = await ask<'kiosk' | 'close'>(showPanel(language, { ...facts, kiosk, manager }));
    if (choice === 'kiosk' && isManager(desk.login)) window.setKiosk(!kiosk);
  };
  let leaving: Promise<void> | null = null;
  const leave = (): Promise<void> => {
    leaving ??= (async () => {
      window.close();
      await till.stop();
      app.exit(0);
    })();
    return leaving;
  };

  lockDownSession(electron);
  serveContent(electron, readScreens(settings.screens));
  hearWindow(ipcMain, window, {
    begin: () => desk.begin(),
    ask: (asked) => {
      ({ language } = asked);
      return desk.ask(asked.language, asked.question);
    },
    watch: (watched) => desk.watch(watched),
    unwatch: (watch) => desk.unwatch(watch),
  });
  app.on('second-instance', () => window.comeForward());
  // Electron would quit by itself, and not wait for the till.
  app.on('window-all-closed', () => {});
  till.start();
  window.open();
  return { leave };
};

const tillWanted = (
  { data, host, port, language, screens, movedHere, demo }: ShellSettings,
  { secret, kept }: KeyCare,
): TillWanted => ({
  folder: foldersIn(data).till,
  host,
  port,
  language,
  screens,
  movedHere,
  demo,
  keys: { secret, kept },
});

const careForKey = (
  { safeStorage }: Pick<ElectronApi, 'safeStorage'>,
  { data, keys: wanted }: ShellSettings,
): KeyCare =>
  keyCare({
    safeStorage,
    platform: process.platform,
    file: foldersIn(data).wrappedSecret,
    wanted,
    newSecret,
  });

const nobodyKnowsAfter = (milliseconds: number): Promise<null> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(null), milliseconds).unref();
  });
