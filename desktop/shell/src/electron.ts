import type { FromTill, ToTill } from './protocol.ts';

/**
 * What the shell uses of Electron, and not a function more. Electron 45 has this shape (`main.ts` does not compile
 * otherwise); so has the stand-in that the tests drive, over a page of Chromium.
 */
export interface ElectronApi {
  readonly app: ElectronApp;
  readonly BrowserWindow: new (options: WindowOptions) => ShellWindow;
  readonly dialog: {
    showMessageBox(question: MessageBox): Promise<{ response: number }>;
  };
  readonly ipcMain: {
    handle(channel: string, answer: (event: IpcEvent, message: unknown) => unknown): void;
    on(channel: string, listener: (event: IpcEvent, message: unknown) => void): unknown;
  };
  readonly protocol: {
    registerSchemesAsPrivileged(
      schemes: { scheme: string; privileges: Record<string, boolean> }[],
    ): void;
    handle(scheme: string, answer: (request: Request) => Response): void;
  };
  readonly safeStorage: SafeStorage;
  readonly screen: { getAllDisplays(): { readonly workArea: Rectangle }[] };
  readonly session: { readonly defaultSession: ShellSession };
  readonly utilityProcess: {
    fork(
      program: string,
      args: string[],
      options: { serviceName: string; stdio: 'inherit' },
    ): TillChild;
  };
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Preventable {
  preventDefault(): void;
}

interface ElectronApp {
  readonly isPackaged: boolean;
  getVersion(): string;
  setPath(name: 'userData', path: string): void;
  requestSingleInstanceLock(): boolean;
  enableSandbox(): void;
  whenReady(): Promise<void>;
  quit(): void;
  exit(code: number): void;
  on(event: 'second-instance' | 'window-all-closed', listener: () => void): unknown;
  on(
    event: 'web-contents-created',
    listener: (event: unknown, contents: ShellContents) => void,
  ): unknown;
}

export interface WindowOptions extends Partial<Rectangle> {
  readonly show: boolean;
  readonly kiosk: boolean;
  readonly autoHideMenuBar: boolean;
  readonly backgroundColor: string;
  readonly title: string;
  readonly webPreferences: {
    readonly preload: string;
    readonly sandbox: true;
    readonly contextIsolation: true;
    readonly nodeIntegration: false;
    readonly webSecurity: true;
    readonly spellcheck: false;
    readonly devTools: boolean;
  };
}

export interface ShellWindow {
  readonly webContents: ShellContents;
  loadURL(address: string): Promise<void>;
  show(): void;
  focus(): void;
  restore(): void;
  maximize(): void;
  destroy(): void;
  isMinimized(): boolean;
  isMaximized(): boolean;
  isKiosk(): boolean;
  setKiosk(on: boolean): void;
  getNormalBounds(): Rectangle;
  on(event: 'close', listener: (event: Preventable) => void): unknown;
  on(event: 'unresponsive' | 'responsive', listener: () => void): unknown;
  once(event: 'ready-to-show', listener: () => void): unknown;
}

export interface ShellContents {
  send(channel: string, message: unknown): void;
  isDestroyed(): boolean;
  reload(): void;
  setWindowOpenHandler(
    handler: (asked: { readonly url: string }) => { action: 'allow' | 'deny' },
  ): void;
  on(
    event: 'will-frame-navigate' | 'will-redirect',
    listener: (event: Preventable & { readonly url: string }) => void,
  ): unknown;
  on(event: 'will-attach-webview', listener: (event: Preventable) => void): unknown;
  on(
    event: 'render-process-gone',
    listener: (event: unknown, details: { readonly reason: string }) => void,
  ): unknown;
  on(
    event: 'before-input-event',
    listener: (event: Preventable, input: KeyPressed) => void,
  ): unknown;
}

export interface KeyPressed {
  readonly type: string;
  readonly key: string;
  readonly control: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

export interface IpcEvent {
  readonly sender: unknown;
  readonly senderFrame: { readonly url: string } | null;
}

export interface MessageBox {
  readonly type: 'info' | 'question' | 'warning' | 'error';
  readonly title: string;
  readonly message: string;
  readonly detail: string;
  readonly buttons: string[];
  readonly defaultId: number;
  readonly cancelId: number;
  readonly noLink: true;
}

export interface SafeStorage {
  isEncryptionAvailable(): boolean;
  getSelectedStorageBackend(): string;
  encryptString(text: string): Buffer;
  decryptString(encrypted: Buffer): string;
}

interface ShellSession {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, answer: (granted: boolean) => void) => void,
  ): void;
  setPermissionCheckHandler(handler: () => boolean): void;
  setDevicePermissionHandler(handler: () => boolean): void;
  readonly webRequest: {
    onBeforeRequest(
      listener: (
        details: { readonly url: string },
        answer: (response: { cancel: boolean }) => void,
      ) => void,
    ): void;
  };
}

export interface TillChild {
  readonly pid: number | undefined;
  postMessage(message: ToTill): void;
  kill(): boolean;
  on(event: 'message', listener: (message: FromTill) => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
}
