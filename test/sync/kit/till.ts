import { randomUUID } from 'node:crypto';
import type { AnsweredEvent, PeerView, RefusalCode, ViewAnswers, ViewName } from '@pos/api';
import { Program, type Environment } from './program.ts';

export const owner = { name: 'Nguyễn Thị Ngọc', pin: '246810' };

const thisRelease = 'desktop/hub/src/cli.ts';

/** A headless till in its own process, spoken to as a screen does. */
export class Till implements AsyncDisposable {
  /** `null`: somebody else's. */
  readonly #program: Program | null;
  readonly #url: string;
  #token = '';

  private constructor(program: Program | null, url: string) {
    this.#program = program;
    this.#url = url;
  }

  static start(folder: string, ...args: readonly string[]): Promise<Till> {
    return Till.startAs(thisRelease, folder, ...args);
  }

  /** By the program of another release. */
  static async startAs(file: string, folder: string, ...args: readonly string[]): Promise<Till> {
    const program = Till.runAs(file, folder, ...args);
    return new Till(program, await program.ready());
  }

  /** On a machine whose settings are not as usual. */
  static async startIn(
    environment: Environment,
    folder: string,
    ...args: readonly string[]
  ): Promise<Till> {
    const program = Program.run(thisRelease, argumentsFor(folder, args), environment);
    return new Till(program, await program.ready());
  }

  /** With its pages, built when they are older than what they are made of. */
  static async startWithPages(folder: string, ...args: readonly string[]): Promise<Till> {
    const program = Program.run('build/launch.mjs', ['till', ...argumentsFor(folder, args)]);
    return new Till(program, await program.ready());
  }

  /** One that somebody else started, with the owner logged in. */
  static async at(url: string): Promise<Till> {
    const till = new Till(null, url);
    await till.logIn();
    return till;
  }

  static run(folder: string, ...args: readonly string[]): Program {
    return Till.runAs(thisRelease, folder, ...args);
  }

  static runAs(file: string, folder: string, ...args: readonly string[]): Program {
    return Program.run(file, argumentsFor(folder, args));
  }

  get url(): string {
    return this.#url;
  }

  get said(): string {
    return this.#program?.said ?? '';
  }

  setUp(name: string): Promise<unknown> {
    return this.#ask('POST', '/api/setup', { store: { name }, owner });
  }

  /** Whether somebody with this PIN is known here by now. */
  async logIn(): Promise<boolean> {
    const answer = await this.#ask('POST', '/api/login', { pin: owner.pin });
    this.#token = (answer as { token?: string }).token ?? '';
    return this.#token !== '';
  }

  async view<Name extends ViewName>(name: Name, query = ''): Promise<ViewAnswers[Name]> {
    return (await this.#ask('GET', `/api/views/${name}${query}`)) as ViewAnswers[Name];
  }

  async cloud(): Promise<PeerView & { readonly unsent: number }> {
    const { cloud, unsent } = await this.view('sync');
    return { ...cloud, unsent };
  }

  /** What is shown at the till, to be typed at a tablet. */
  async pairingCode(): Promise<string> {
    await this.do({ type: 'OfferPairing' });
    return (await this.view('tablets')).offer!.code;
  }

  async hub(): Promise<PeerView> {
    return (await this.view('sync')).hub;
  }

  async do(command: { readonly type: string } & Record<string, unknown>): Promise<Done> {
    const answer = await this.ask(command);
    if (!answer.ok) throw new Error(`${command.type}: ${JSON.stringify(answer)}`);
    return answer.events;
  }

  /** As `do`, for whoever can take a no; a command that brings an id of its own may be sent again. */
  async ask(command: { readonly type: string } & Record<string, unknown>): Promise<Answered> {
    const sent = { id: randomUUID(), ...command };
    return (await this.#ask('POST', '/api/commands', sent)) as Answered;
  }

  /** From the first line to the receipt: the number on the paper. */
  async sell(product: string): Promise<string> {
    const order = randomUUID();
    await this.do({ type: 'OpenOrder', order });
    await this.do({ type: 'AddLine', order, product });
    const tenders = [{ method: 'cash', tendered: 1_000_000 }];
    const events = await this.do({ type: 'SettleOrder', order, tenders });
    const settled = events.find(({ type }) => type === 'OrderSettled');
    return (settled!.data as { number: { text: string } }).number.text;
  }

  async receipts(): Promise<readonly string[]> {
    const { receipts } = await this.view('receipts', '?limit=100');
    return receipts.map(({ number }) => number).sort();
  }

  /** What a screen that watches this view is told. */
  async watch(view: ViewName): Promise<Watching> {
    const socket = new WebSocket(`${this.#url.replace('http', 'ws')}/api/live`);
    const heard: ((text: string) => void)[] = [];
    socket.addEventListener('message', ({ data }) => {
      for (const listener of heard) listener(String(data));
    });
    const until = (word: string): Promise<number> =>
      new Promise((resolve) => {
        const listener = (text: string): void => {
          if (!text.includes(word)) return;
          heard.splice(heard.indexOf(listener), 1);
          resolve(performance.now());
        };
        heard.push(listener);
      });
    await new Promise((resolve) => socket.addEventListener('open', resolve));
    const isReady = until('"ready":true');
    socket.send(JSON.stringify({ token: this.#token }));
    await isReady;
    const isShown = until(`"${view}"`);
    socket.send(JSON.stringify({ watch: [{ view }] }));
    await isShown;
    return { until, [Symbol.dispose]: () => socket.close() };
  }

  /** All it has, each event as it was written, in an order that does not depend on when it came. */
  async journal(): Promise<readonly string[]> {
    const response = await this.#fetch('GET', '/api/journal');
    return (await response.text())
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { raw: string }).raw)
      .sort();
  }

  async #ask(method: string, path: string, body?: object): Promise<unknown> {
    return (await this.#fetch(method, path, body)).json();
  }

  #fetch(method: string, path: string, body?: object): Promise<Response> {
    return fetch(this.#url + path, {
      method,
      headers: { authorization: `Bearer ${this.#token}` },
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  signal(signal: NodeJS.Signals): void {
    this.#program?.signal(signal);
  }

  async stop(signal?: NodeJS.Signals): Promise<void> {
    await this.#program?.stop(signal);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }
}

const argumentsFor = (folder: string, args: readonly string[]): readonly string[] => [
  '--data',
  folder,
  '--port',
  '0',
  '--no-hardware',
  ...args,
];

interface Watching extends Disposable {
  /** When the screen was told of something with this word in it. */
  readonly until: (word: string) => Promise<number>;
}

type Done = readonly AnsweredEvent[];

type Answered =
  | { readonly ok: true; readonly events: Done }
  | { readonly ok: false; readonly refusal: { readonly code: RefusalCode } };
