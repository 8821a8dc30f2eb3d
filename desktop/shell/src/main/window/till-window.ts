import type {
  ElectronApi,
  IpcEvent,
  KeyPressed,
  ShellContents,
  ShellWindow,
} from '../../electron.ts';
import type { ToWindow } from '../../protocol.ts';
import { recentDeaths } from '../till/restart.ts';
import { home, isOurs } from './allowed.ts';
import { stoppedAddress } from './content.ts';
import { placeFor, readWindowState, writeWindowState } from './window-state.ts';

interface Parts {
  readonly electron: Pick<ElectronApi, 'app' | 'BrowserWindow' | 'screen'>;
  readonly preload: string;
  readonly stateFile: string;
  /** Asked for by flag or setting, whatever the window was last time. */
  readonly kiosk: boolean;
  readonly elapsed: () => number;
  readonly log: (entry: Readonly<Record<string, unknown>>) => void;
  readonly ears: WindowEars;
}

export interface WindowEars {
  /** Somebody wants it closed. It stays until `close` is called. */
  readonly closing: () => void;
  readonly panelWanted: () => void;
  readonly hung: () => void;
}

/** A page that crashes this often within a minute is not opened again by itself. */
const mostCrashes = 3;

/** Ctrl+Shift+F12: what this till is, and the way in and out of kiosk mode. */
const isPanelKey = ({ type, key, control, shift }: KeyPressed): boolean =>
  type === 'keyDown' && key === 'F12' && control && shift;

/** The one window there is. */
export class TillWindow {
  readonly #parts: Parts;
  readonly #window: ShellWindow;
  /** Kept apart: a window that is gone cannot be asked for it any more. */
  readonly #contents: ShellContents;
  #crashes: readonly number[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
    const { electron, stateFile, preload } = parts;
    const state = readWindowState(stateFile);
    const displays = electron.screen.getAllDisplays().map(({ workArea }) => workArea);
    this.#window = new electron.BrowserWindow({
      ...placeFor(state, displays),
      show: false,
      kiosk: parts.kiosk || state.kiosk,
      autoHideMenuBar: true,
      backgroundColor: '#141a18',
      title: 'Quầy',
      webPreferences: {
        preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        spellcheck: false,
        devTools: !electron.app.isPackaged,
      },
    });
    this.#contents = this.#window.webContents;
    if (state.maximized && !this.isKiosk) this.#window.maximize();
    this.#listen();
  }

  open(): void {
    this.#load(home);
  }

  get isKiosk(): boolean {
    return this.#window.isKiosk();
  }

  setKiosk(on: boolean): void {
    this.#window.setKiosk(on);
    this.#remember();
  }

  /** Somebody started the program a second time: this is the one they meant. */
  comeForward(): void {
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.focus();
  }

  reload(): void {
    this.#contents.reload();
  }

  close(): void {
    this.#remember();
    this.#window.destroy();
  }

  tell<Channel extends keyof ToWindow>(channel: Channel, message: ToWindow[Channel]): void {
    if (!this.#contents.isDestroyed()) this.#contents.send(channel, message);
  }

  /** Whether it is our page in this window that says something. */
  isFromHere({ sender, senderFrame }: IpcEvent): boolean {
    return sender === this.#contents && senderFrame !== null && isOurs(senderFrame.url);
  }

  #listen(): void {
    const { ears } = this.#parts;
    const window = this.#window;
    window.once('ready-to-show', () => window.show());
    window.on('unresponsive', () => ears.hung());
    window.on('close', (event) => {
      event.preventDefault();
      ears.closing();
    });
    this.#contents.on('before-input-event', (event, input) => {
      if (!isPanelKey(input)) return;
      event.preventDefault();
      ears.panelWanted();
    });
    this.#contents.on('render-process-gone', (_, { reason }) => this.#crashed(reason));
  }

  /** The till did not notice. The page comes back at the PIN pad; one that keeps crashing says so instead. */
  #crashed(reason: string): void {
    const { elapsed, log } = this.#parts;
    const now = elapsed();
    this.#crashes = [...recentDeaths(this.#crashes, now), now];
    log({ level: 'error', event: 'page-crashed', reason, crashes: this.#crashes.length });
    this.#load(this.#crashes.length < mostCrashes ? home : stoppedAddress);
  }

  /** A page that goes before it has come is no harm: another one follows, or the program ends. */
  #load(address: string): void {
    this.#window.loadURL(address).catch((error: unknown) => {
      this.#parts.log({ level: 'warn', event: 'page-not-loaded', address, error: String(error) });
    });
  }

  /** A full disk must not keep anybody from closing the window. */
  #remember(): void {
    const { stateFile, log } = this.#parts;
    try {
      writeWindowState(stateFile, {
        bounds: this.#window.getNormalBounds(),
        maximized: this.#window.isMaximized(),
        kiosk: this.isKiosk,
      });
    } catch (error) {
      log({ level: 'warn', event: 'window-not-remembered', error: String(error) });
    }
  }
}
