import { id } from '@pos/kernel';
import type { FromTill, ToTill, TillQuestion } from '../protocol.ts';

type Asked = Extract<ToTill, { type: 'ask' }>;

/** A till that dies when it is told to. Its journal outlives it, its logins do not. */
export class MortalTill {
  readonly heard: ToTill[] = [];
  readonly journal: string[] = [];
  #inbox: Asked[] = [];
  #logins = new Set<string>();

  hear(message: ToTill): void {
    this.heard.push(message);
    if (message.type === 'resume') this.#logins.add(message.token);
    if (message.type === 'ask') this.#inbox.push(message);
  }

  /** Takes the next question and does what it asks. `null` when there is none. */
  work(): FromTill<unknown> | null {
    const asked = this.#inbox.shift();
    return asked
      ? { type: 'answer', number: asked.number, answer: this.#do(asked.question) }
      : null;
  }

  die(): void {
    this.#inbox = [];
    this.#logins = new Set();
  }

  #do(question: TillQuestion): unknown {
    switch (question.kind) {
      case 'login': {
        const token = `token-${question.pin}`;
        this.#logins.add(token);
        const staff = {
          id: id<'StaffId'>('01939b6e-0000-7000-8000-000000000001'),
          name: 'Hà',
          role: 'cashier',
        };
        return { ok: true, login: { token, staff, permissions: [] } };
      }
      case 'command': {
        if (question.token === null || !this.#logins.has(question.token))
          return { ok: false, refusal: { code: 'TokenExpired' } };
        const { id: command } = question.command as { readonly id: string };
        if (!this.journal.includes(command)) this.journal.push(command);
        return { ok: true, events: [{ type: command }] };
      }
      case 'unsent':
        return this.journal.length;
      case 'logout':
        this.#logins.delete(question.token);
        return null;
      case 'view':
        return { ok: true, data: question.view };
    }
  }
}
