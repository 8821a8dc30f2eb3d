import { registerHooks } from 'node:module';

/** `electron` for the built main program, in the moment of a second start: it has to load, look, and leave. */
const electron = `
const nothing = () => {};
export const app = {
  isPackaged: true,
  getPath: () => process.env.QUAY_HOME,
  setPath: (name, path) => console.log(name, path),
  requestSingleInstanceLock: () => false,
  quit: () => console.log('quit'),
  exit: (code) => process.exit(code),
};
export const dialog = { showErrorBox: (title, text) => console.log(title, text) };
export const Menu = { setApplicationMenu: nothing };
export const [BrowserWindow, ipcMain, protocol, safeStorage, screen, session, utilityProcess] = Array(7).fill({});
`;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: 'electron:second-start', shortCircuit: true }
      : next(specifier, context),
  load: (url, context, next) =>
    url === 'electron:second-start'
      ? { format: 'module', source: electron, shortCircuit: true }
      : next(url, context),
});
