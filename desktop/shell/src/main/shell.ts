import { readScreens } from '@pos/hub/screens';
import { makeFolderDurably } from '@pos/till/write-durably';
import type { ElectronApi } from '../electron.ts';
import { foldersIn, type ShellSettings } from '../settings.ts';
import type { TillWanted } from '../protocol.ts';
import { elapsed } from './clock.ts';
import { newId, newSecret } from './ids.ts';
import { keyCare, type KeyCare } from './keys/key-care.ts';
import { personAtTheWindow } from './person-at-the-window.ts';
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

export interface Shell {
  /** Closes the window without a question, lets the till finish what it began, and ends the program. */
  readonly leave: () => Promise<void>;
}

/** The program around a window: what may happen to it, and who is asked. Read this first. */
export const startShell = async (parts: ShellParts): Promise<Shell | null> => {
  const { electron, settings } = parts;
  const { app } = electron;
  const { electron: userData } = foldersIn(settings.data);
  makeFolderDurably(userData, { mode: 0o700 });
  app.setPath('userData', userData);
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
  const { app } = electron;
  const folders = foldersIn(settings.data);
  const keys = careForKey(electron, settings);
  log({ level: 'info', event: 'key', kept: keys.kept, because: keys.because });
  let { language } = settings;
  let url: string | null = null;

  const till = new TillProcess({
    utilityProcess: electron.utilityProcess,
    program,
    wanted: tillWanted(settings, keys),
    elapsed,
    ears: {
      ready: (ready) => {
        ({ url } = ready);
        desk.ready();
        if (ready.welcome !== null) say(ready.welcome);
        say('ready');
      },
      said: (message) => desk.said(message),
      stuck: () => {
        log({ level: 'error', event: 'till-stuck' });
        desk.away();
      },
      away: (death) => {
        log({ level: 'error', event: 'till-died', ...death });
        desk.away();
      },
      cannotStart: (problem) => {
        log({ level: 'error', event: 'till-cannot-start', ...problem });
        void person.hasNoTill(problem);
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
      closing: () => void person.closes(),
      panelWanted: () => void person.wantsPanel(),
      hung: () => void person.seesItHang(),
    },
  });
  let leaving: Promise<void> | null = null;
  const leave = (): Promise<void> => {
    leaving ??= (async () => {
      window.close();
      await till.stop();
      app.exit(0);
    })();
    return leaving;
  };
  const person = personAtTheWindow({
    dialog: electron.dialog,
    desk,
    window,
    language: () => language,
    facts: () => ({ version: app.getVersion(), folder: folders.till, url, keys }),
    startTill: () => till.start(),
    leave,
  });

  lockDownSession(electron);
  serveContent(electron, readScreens(settings.screens), folders.till);
  hearWindow(electron.ipcMain, {
    isFromHere: (event) => window.isFromHere(event),
    ignored: (channel) => log({ level: 'warn', event: 'message-ignored', channel }),
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
  {
    data,
    host,
    port,
    language,
    screens,
    tablet,
    discovery,
    movedHere,
    demo,
    counter,
    printer,
    serverBeside,
  }: ShellSettings,
  { secret, kept }: KeyCare,
): TillWanted => ({
  folder: foldersIn(data).till,
  host,
  port,
  language,
  screens,
  tablet,
  discovery,
  movedHere,
  printer,
  demo,
  serverBeside,
  counter,
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
