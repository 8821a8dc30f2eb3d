import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  protocol,
  safeStorage,
  screen,
  session,
  utilityProcess,
} from 'electron';
import { startShell } from './main/shell.ts';
import { readShellSettings } from './settings.ts';

/** Where the program starts: Electron's own parts, and the files that were built beside this one. */

const here = import.meta.dirname;
const read = readShellSettings({
  args: process.argv.slice(1),
  isPackaged: app.isPackaged,
  home: app.isPackaged ? app.getPath('userData') : join(here, '..', '..', '..'),
  screens: join(here, 'screens'),
  tablet: join(here, 'tablet'),
});
if (!read.ok) {
  dialog.showErrorBox('Quầy', `${read.variable}: ${read.accepted}`);
  process.exit(1);
}

// The menu's keys (reload, close, zoom) are not a cashier's; a Mac cannot do without one.
if (process.platform !== 'darwin') Menu.setApplicationMenu(null);

// Not awaited here: Electron is ready only after this module has run to its end.
const starting = startShell({
  electron: {
    app,
    BrowserWindow,
    dialog: {
      // A box that belongs to the window cannot hide behind it.
      showMessageBox: (question) => {
        const [window] = BrowserWindow.getAllWindows();
        return window ? dialog.showMessageBox(window, question) : dialog.showMessageBox(question);
      },
    },
    ipcMain,
    protocol,
    safeStorage,
    screen,
    session,
    utilityProcess,
  },
  settings: read.settings,
  preload: join(here, 'preload.cjs'),
  program: join(here, 'till', 'program.mjs'),
  say: (line) => console.log(line),
  log: (entry) => console.error(JSON.stringify(entry)),
});
starting.catch((error: unknown) => {
  dialog.showErrorBox('Quầy', String(error));
  app.exit(1);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void starting.then((shell) => shell?.leave()));
