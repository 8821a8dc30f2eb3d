import type { AtTheScreen, Connection, LoggedIn, Refusal, Told } from '@pos/api';
import { vnd, type Locale } from '@pos/kernel';
import { tell } from '@pos/messages';
import type {
  Answers,
  Question,
  TillAnswers,
  TillQuestion,
  ToTill,
  ToWindow,
  Watched,
} from '../../protocol.ts';

import type { Heard } from './till-process.ts';

interface Parts {
  readonly post: (message: ToTill) => void;
  readonly newId: () => string;
  readonly tell: <Channel extends keyof ToWindow>(
    channel: Channel,
    message: ToWindow[Channel],
  ) => void;
}

interface Unanswered {
  readonly question: TillQuestion;
  readonly answer: (answer: never) => void;
  readonly giveUp: (refused: Refused) => void;
  sendings: number;
}

type Refused = Extract<Told<unknown>, { ok: false }>;

/** A question that so many tills died of is not put to another. */
const mostSendings = 5;

/**
 * Stands between the window and a till that may die at any moment. What has not been answered when it dies is asked
 * again of the next one: commands keep their id, so they are done once; the login is resumed, so nobody types a PIN.
 */
export class FrontDesk {
  readonly #parts: Parts;
  readonly #unanswered = new Map<number, Unanswered>();
  readonly #watches = new Map<number, Watched>();
  /** Logins the next till must know: the one at the window, and those of questions on their way. */
  readonly #logins = new Map<string, LoggedIn>();
  #current: LoggedIn | null = null;
  #connection: Connection = 'away';
  #number = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Who stands at the window. */
  get login(): AtTheScreen | null {
    return this.#current;
  }

  async ask(language: Locale, question: Question): Promise<Answers[keyof Answers]> {
    const token = this.#current?.token ?? null;
    switch (question.kind) {
      case 'login':
        return this.#logIn(language, question.pin);
      case 'logout':
        return this.#logOut();
      case 'command': {
        const command = { ...question.command, id: this.#parts.newId() };
        return this.#noticed(
          await this.#put<'command'>({ kind: 'command', language, token, command }),
          token,
        );
      }
      case 'view': {
        const { view, query } = question;
        return this.#noticed(
          await this.#put<'view'>({ kind: 'view', language, token, view, query }),
          token,
        );
      }
    }
  }

  /** How many events the cloud does not have, exactly; `null` when no till can say. */
  async unsent(): Promise<number | null> {
    const unsent = await this.#put<'unsent'>({ kind: 'unsent' });
    return typeof unsent === 'number' ? unsent : null;
  }

  watch(watched: Watched): void {
    this.#watches.set(watched.watch, watched);
    this.#postWatch(watched);
  }

  unwatch(watch: number): void {
    this.#watches.delete(watch);
    this.#parts.post({ type: 'unwatch', watch });
  }

  /** A new page begins with nobody logged in and nothing watched. What the old one asked is still done. */
  begin(): void {
    for (const watch of this.#watches.keys()) this.unwatch(watch);
    if (this.#current) void this.#logOut();
    this.#parts.tell('till:connection', this.#connection);
  }

  /** A till is there: it learns who is logged in, then what nobody has answered yet, in the order it was asked. */
  ready(): void {
    for (const { token, staff } of this.#logins.values())
      this.#parts.post({ type: 'resume', token, staff: staff.id });
    for (const [number, unanswered] of this.#unanswered) this.#send(number, unanswered);
    for (const watched of this.#watches.values()) this.#postWatch(watched);
    this.#connect('connected');
  }

  away(): void {
    this.#connect('away');
  }

  said(message: Heard): void {
    switch (message.type) {
      case 'answer':
        this.#unanswered.get(message.number)?.answer(message.answer);
        this.#unanswered.delete(message.number);
        return;
      case 'shown':
        this.#parts.tell('till:shown', { watch: message.watch, news: message.news });
        return;
      case 'logged-out':
        this.#loginEnded(message.token);
    }
  }

  async #logIn(language: Locale, pin: string): Promise<Answers['login']> {
    const told = await this.#put<'login'>({ kind: 'login', language, pin });
    if (!told.ok) return told;
    this.#current = told.login;
    this.#logins.set(told.login.token, told.login);
    for (const watched of this.#watches.values()) this.#postWatch(watched);
    // The token stays on this side: the page could do nothing with it but lose it.
    const { staff, permissions } = told.login;
    return { ok: true, login: { staff, permissions } };
  }

  async #logOut(): Promise<null> {
    if (!this.#current) return null;
    const { token } = this.#current;
    this.#endCurrent();
    await this.#put<'logout'>({ kind: 'logout', token });
    this.#logins.delete(token);
    return null;
  }

  #loginEnded(token: string | null): void {
    if (token === null || token !== this.#current?.token) return;
    this.#logins.delete(token);
    this.#endCurrent();
  }

  #endCurrent(): void {
    this.#current = null;
    this.#parts.tell('till:logged-out', undefined);
  }

  #noticed<Told extends TillAnswers['command'] | TillAnswers['view']>(
    told: Told,
    token: string | null,
  ): Told {
    if (!told.ok && told.refusal.code === 'TokenExpired') this.#loginEnded(token);
    return told;
  }

  #put<Kind extends keyof TillAnswers>(
    question: Extract<TillQuestion, { kind: Kind }>,
  ): Promise<TillAnswers[Kind] | Refused> {
    this.#number += 1;
    const number = this.#number;
    return new Promise((resolve) => {
      const unanswered = { question, answer: resolve, giveUp: resolve, sendings: 0 };
      this.#unanswered.set(number, unanswered);
      if (this.#connection === 'connected') this.#send(number, unanswered);
    });
  }

  #send(number: number, unanswered: Unanswered): void {
    unanswered.sendings += 1;
    const { question, sendings, giveUp } = unanswered;
    if (sendings <= mostSendings) {
      this.#parts.post({ type: 'ask', number, question });
      return;
    }
    this.#unanswered.delete(number);
    const language = 'language' in question ? question.language : 'vi';
    const refusal: Refusal = { type: 'InternalError', incident: this.#parts.newId() };
    giveUp({ ok: false, refusal: tell(refusal, language, vnd) });
  }

  #postWatch(watched: Watched): void {
    if (this.#current) this.#parts.post({ type: 'watch', token: this.#current.token, ...watched });
  }

  #connect(connection: Connection): void {
    this.#connection = connection;
    this.#parts.tell('till:connection', connection);
  }
}
