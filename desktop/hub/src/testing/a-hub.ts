import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandType, LoggedIn, ToldRefusal } from '@pos/api';
import { noPeripherals } from '@pos/hardware/peripherals';
import { noHardware } from '@pos/hardware/printers';
import { createTill, systemClock, systemIds, type Clock, type Till } from '@pos/till';
import { createHub, type Hub } from '../hub.ts';
import { serve, type Served } from '../server.ts';

export interface Answered<Body = TestBody> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** Any answer: what a test expects of it, it reads. */
export interface TestBody {
  readonly ok?: boolean;
  readonly events?: readonly { stream: string; type: string; data: Record<string, unknown> }[];
  readonly refusal?: ToldRefusal & { readonly details: Record<string, unknown> };
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly [other: string]: any;
}

export interface Asked {
  readonly token?: string | undefined;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const ids = systemIds();

export const newId = (): string => ids.next(Date.now());

/** A till behind a real socket, on a folder of its own. */
export const aHub = async (
  wanted: { folder?: string; clock?: Clock; neighbours?: readonly string[] } = {},
): Promise<TestHub> => {
  const folder = wanted.folder ?? mkdtempSync(join(memory, 'quay-hub-'));
  const till = createTill({
    folder,
    clock: wanted.clock ?? systemClock,
    ids: systemIds(),
    hardware: noHardware,
    peripherals: noPeripherals,
    hubs: wanted.neighbours ?? [],
  });
  const log: object[] = [];
  const hub: Hub = {
    ...createHub({ till, folder, host: '127.0.0.1', language: 'vi' }),
    log: (entry) => log.push(entry),
  };
  return new TestHub(hub, await serve(hub, 0), log, wanted.folder === undefined);
};

export class TestHub implements AsyncDisposable {
  readonly hub: Hub;
  readonly url: string;
  /** What the process would have logged. */
  readonly log: readonly object[];
  readonly #served: Served;
  readonly #isOurs: boolean;
  #isStopped = false;

  constructor(hub: Hub, served: Served, log: readonly object[], isOurs: boolean) {
    this.hub = hub;
    this.url = served.url;
    this.log = log;
    this.#served = served;
    this.#isOurs = isOurs;
  }

  get till(): Till {
    return this.hub.till;
  }

  get head(): number {
    return this.till.journal.log.head().pos;
  }

  async ask<Body = TestBody>(
    method: string,
    path: string,
    asked: Asked = {},
  ): Promise<Answered<Body>> {
    const { token, body, headers = {} } = asked;
    const answer = await fetch(`${this.url}${path}`, {
      method,
      headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: parsed(text) as Body };
  }

  async view(token: string, path: string): Promise<TestBody> {
    const { status, body } = await this.ask('GET', `/api/views/${path}`, { token });
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  async login(pin: string): Promise<LoggedIn> {
    const { status, body } = await this.ask<LoggedIn>('POST', '/api/login', { body: { pin } });
    if (status !== 200) throw new Error(`login: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  /** One command with an id of its own. */
  send(
    token: string,
    command: { readonly type: CommandType } & Record<string, unknown>,
  ): Promise<Answered> {
    return this.ask('POST', '/api/commands', { token, body: { id: newId(), ...command } });
  }

  /** A command that must be done: its events' data. */
  async do(
    token: string,
    command: { readonly type: CommandType } & Record<string, unknown>,
  ): Promise<readonly Record<string, unknown>[]> {
    const { status, body } = await this.send(token, command);
    if (status !== 200) throw new Error(`${command.type}: ${status} ${JSON.stringify(body)}`);
    return body.events!.map(({ stream, data }) => ({ ...data, stream }));
  }

  async stop(): Promise<void> {
    if (this.#isStopped) return;
    this.#isStopped = true;
    await this.#served.close();
    this.till.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    if (this.#isOurs) rmSync(this.hub.folder, { recursive: true });
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
