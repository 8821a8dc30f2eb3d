import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';
import type {
  ElectronApi,
  IpcEvent,
  MessageBox,
  Rectangle,
  ShellContents,
  WindowOptions,
} from '../electron.ts';
import { StandInTillChild } from './till-child.ts';
import { StandInWindow } from './window.ts';

type Answer = (event: IpcEvent, message: unknown) => unknown;

export interface StandInOptions {
  readonly context: BrowserContext;
  /** Which button a person presses, by what it says; the safe one when they press none of ours. */
  readonly press?: (box: MessageBox) => string | undefined;
  readonly isFirst?: boolean;
  readonly hasKeyStore?: boolean;
  readonly displays?: readonly Rectangle[];
}

const oneDisplay: readonly Rectangle[] = [{ x: 0, y: 0, width: 1920, height: 1040 }];

class StandInApp extends EventEmitter {
  readonly isPackaged = true;
  readonly #isFirst: boolean;
  #exit: (code: number) => void = () => {};
  readonly exited = new Promise<number>((resolve) => {
    this.#exit = resolve;
  });
  userData = '';

  constructor(isFirst: boolean) {
    super();
    this.#isFirst = isFirst;
  }

  getVersion(): string {
    return '0.0.0';
  }

  setPath(_: 'userData', path: string): void {
    if (!existsSync(path)) throw new Error(`no such directory: ${path}`);
    this.userData = path;
  }

  requestSingleInstanceLock(): boolean {
    return this.#isFirst;
  }

  enableSandbox(): void {}

  async whenReady(): Promise<void> {}

  quit(): void {
    this.#exit(0);
  }

  exit(code: number): void {
    this.#exit(code);
  }
}

/** Electron as far as the shell uses it, over a page of Chromium and processes of Node: main and preload really run. */
export class StandIn {
  readonly #options: StandInOptions;
  readonly app: StandInApp;
  readonly #answers = new Map<string, Answer>();
  readonly #listeners = new Map<string, Answer>();
  #content: (request: Request) => Response = () => new Response('', { status: 404 });
  #beforeRequest: (details: { url: string }, answer: (r: { cancel: boolean }) => void) => void = (
    _,
    answer,
  ) => answer({ cancel: false });
  readonly windows: StandInWindow[] = [];
  readonly tills: StandInTillChild[] = [];
  readonly boxes: MessageBox[] = [];
  /** Whether a page would be allowed what it asks for. */
  isGranted: (permission: string) => boolean = () => true;

  constructor(options: StandInOptions) {
    this.#options = options;
    this.app = new StandInApp(options.isFirst ?? true);
  }

  get window(): StandInWindow {
    return this.windows.at(-1)!;
  }

  get till(): StandInTillChild {
    return this.tills.at(-1)!;
  }

  startAgain(): void {
    this.app.emit('second-instance');
  }

  get api(): ElectronApi {
    const around = this.#around();
    const { windows, tills } = this;
    return {
      app: this.app,
      BrowserWindow: class extends StandInWindow {
        constructor(options: WindowOptions) {
          super(options, around);
          windows.push(this);
        }
      },
      dialog: {
        showMessageBox: async (box) => {
          this.boxes.push(box);
          const at = box.buttons.indexOf(this.#options.press?.(box) ?? '');
          return { response: at === -1 ? box.cancelId : at };
        },
      },
      ipcMain: {
        handle: (channel, answer) => this.#answers.set(channel, answer),
        on: (channel, listener) => this.#listeners.set(channel, listener),
      },
      protocol: {
        registerSchemesAsPrivileged: () => {},
        handle: (_, answer) => {
          this.#content = answer;
        },
      },
      safeStorage: {
        isEncryptionAvailable: () => this.#options.hasKeyStore ?? true,
        getSelectedStorageBackend: () => 'gnome_libsecret',
        encryptString: (text) => Buffer.from(Buffer.from(text, 'utf8').map((byte) => byte ^ 0x5a)),
        decryptString: (wrapped) =>
          Buffer.from(wrapped.map((byte) => byte ^ 0x5a)).toString('utf8'),
      },
      screen: {
        getAllDisplays: () =>
          (this.#options.displays ?? oneDisplay).map((workArea) => ({ workArea })),
      },
      session: { defaultSession: this.#session() },
      utilityProcess: {
        fork: (program) => {
          const till = new StandInTillChild(program);
          tills.push(till);
          return till;
        },
      },
    };
  }

  #session(): ElectronApi['session']['defaultSession'] {
    return {
      setPermissionRequestHandler: (handler) => {
        this.isGranted = (permission) => {
          let isGranted = false;
          handler({}, permission, (granted) => (isGranted = granted));
          return isGranted;
        };
      },
      setPermissionCheckHandler: () => {},
      setDevicePermissionHandler: () => {},
      webRequest: {
        onBeforeRequest: (listener) => {
          this.#beforeRequest = listener;
        },
      },
    };
  }

  #around() {
    return {
      context: this.#options.context,
      content: (address: string) => this.#content(new Request(address)),
      isCancelled: (url: string) => {
        let isCancelled = false;
        this.#beforeRequest({ url }, ({ cancel }) => (isCancelled = cancel));
        return isCancelled;
      },
      hear: (channel: string, event: IpcEvent, message: unknown) =>
        void this.#listeners.get(channel)?.(event, message),
      answer: (channel: string, event: IpcEvent, message: unknown) =>
        this.#answers.get(channel)?.(event, message),
      contentsCreated: (contents: ShellContents) =>
        void this.app.emit('web-contents-created', {}, contents),
    };
  }
}
