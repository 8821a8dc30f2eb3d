import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page, Route } from 'playwright-core';
import type {
  IpcEvent,
  Rectangle,
  ShellContents,
  ShellWindow,
  WindowOptions,
} from '../electron.ts';
import { aroundPreload, names } from './preload-world.ts';

/** What a window asks of the Electron around it. */
export interface Surroundings {
  readonly context: BrowserContext;
  readonly content: (address: string) => Response;
  readonly isCancelled: (address: string) => boolean;
  readonly hear: (channel: string, event: IpcEvent, message: unknown) => void;
  readonly answer: (channel: string, event: IpcEvent, message: unknown) => unknown;
  readonly contentsCreated: (contents: ShellContents) => void;
}

/** Chromium without Electron knows no scheme of ours, so `app://quay` has another name there. */
const host = 'quay.app.localhost';
const toChromium = (address: string): string => address.replace(/^app:\/\/quay/, `http://${host}`);
const toApp = (address: string): string =>
  address.startsWith(`http://${host}/`) ? address.replace(`http://${host}`, 'app://quay') : address;

class StandInContents extends EventEmitter implements ShellContents {
  readonly #page: () => Promise<Page>;
  #telling: Promise<unknown> = Promise.resolve();
  isGone = false;
  mayOpen = (_: { readonly url: string }): { action: string } => ({ action: 'allow' });

  constructor(page: () => Promise<Page>) {
    super();
    this.#page = page;
  }

  send(channel: string, message: unknown): void {
    const told = structuredClone(message);
    const tell = async (): Promise<void> => {
      const page = await this.#page();
      await page.evaluate(([hear, to, what]) => Reflect.get(globalThis, String(hear))?.(to, what), [
        names.hear,
        channel,
        told,
      ] as const);
    };
    // A page that goes hears nothing more, in Electron too.
    this.#telling = this.#telling.then(tell).catch(() => undefined);
  }

  isDestroyed(): boolean {
    return this.isGone;
  }

  reload(): void {
    void this.#page().then((page) => page.reload());
  }

  setWindowOpenHandler(
    handler: (asked: { readonly url: string }) => { action: 'allow' | 'deny' },
  ): void {
    this.mayOpen = handler;
  }
}

/** A window over a page of Chromium. */
export class StandInWindow extends EventEmitter implements ShellWindow {
  readonly #contents: StandInContents;
  readonly #around: Surroundings;
  readonly #options: WindowOptions;
  #opened: Promise<Page> | null = null;
  #loading: string | null = null;
  #isKiosk: boolean;
  #isMaximized = false;
  isMinimised = false;
  timesFocused = 0;

  constructor(options: WindowOptions, around: Surroundings) {
    super();
    this.#options = options;
    this.#around = around;
    this.#isKiosk = options.kiosk;
    this.#contents = new StandInContents(() => this.page());
    around.contentsCreated(this.#contents);
  }

  get webContents(): StandInContents {
    if (this.#contents.isGone) throw new TypeError('Object has been destroyed');
    return this.#contents;
  }

  /** The page that stands in it now; a crashed one has a successor. */
  page(): Promise<Page> {
    this.#opened ??= this.#newPage();
    return this.#opened;
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.page();
    this.#loading = address;
    await page.goto(toChromium(address));
    this.emit('ready-to-show');
  }

  show(): void {}

  focus(): void {
    this.timesFocused += 1;
  }

  restore(): void {
    this.isMinimised = false;
  }

  maximize(): void {
    this.#isMaximized = true;
  }

  destroy(): void {
    this.#contents.isGone = true;
    void this.#opened?.then((page) => page.close());
  }

  isMinimized(): boolean {
    return this.isMinimised;
  }

  isMaximized(): boolean {
    return this.#isMaximized;
  }

  isKiosk(): boolean {
    return this.#isKiosk;
  }

  setKiosk(on: boolean): void {
    this.#isKiosk = on;
  }

  getNormalBounds(): Rectangle {
    const { x = 0, y = 0, width = 800, height = 600 } = this.#options;
    return { x, y, width, height };
  }

  async #newPage(): Promise<Page> {
    const page = await this.#around.context.newPage();
    const event = (): IpcEvent => ({
      sender: this.#contents,
      senderFrame: { url: toApp(page.url()) },
    });
    await page.exposeFunction(names.send, (channel: string, message: unknown) =>
      this.#around.hear(channel, event(), message),
    );
    await page.exposeFunction(names.invoke, (channel: string, message: unknown) =>
      this.#around.answer(channel, event(), message),
    );
    const preload = readFileSync(this.#options.webPreferences.preload, 'utf8');
    await page.addInitScript(aroundPreload(preload, host));
    await page.route('**/*', (route) => this.#serve(route));
    page.on('popup', (popup) => {
      if (this.#contents.mayOpen({ url: toApp(popup.url()) }).action === 'deny') void popup.close();
    });
    page.on('crash', () => {
      this.#opened = null;
      this.#contents.emit('render-process-gone', {}, { reason: 'crashed' });
    });
    return page;
  }

  async #serve(route: Route): Promise<void> {
    const request = route.request();
    const address = toApp(request.url());
    const isRefused = request.isNavigationRequest() && this.#isPrevented(address);
    // A refused navigation leaves the page where it is.
    if (isRefused) return route.abort('aborted');
    if (this.#around.isCancelled(address)) return route.abort('blockedbyclient');
    const response = this.#around.content(address);
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  /** What the program itself loads is not asked about; where a page wants to go is. */
  #isPrevented(address: string): boolean {
    if (this.#loading === address) {
      this.#loading = null;
      return false;
    }
    let isPrevented = false;
    const preventDefault = (): void => {
      isPrevented = true;
    };
    this.#contents.emit('will-frame-navigate', { url: address, preventDefault });
    return isPrevented;
  }
}
