import type { Counted, Done, Told } from './messages.ts';
import type { Finding } from './report.ts';

/** What the outside world has been told by a till over all its lives: what it must still know at the end. */
export class History {
  readonly done = new Map<string, Done>();
  readonly findings: Finding[] = [];
  /** Sent, and no answer came: done or not done, but not half. */
  #unanswered: Counted | null = null;
  #lastAnswered: Counted | null = null;

  /** What a seller has to send again when it starts. */
  get again(): readonly Counted[] {
    return [this.#lastAnswered, this.#unanswered].filter((command) => command !== null);
  }

  /** What was done most recently. */
  get last(): Done | null {
    return [...this.done.values()].at(-1) ?? null;
  }

  hear(told: Told): void {
    if ('will' in told) this.#unanswered = told.will;
    if ('done' in told) this.#answered(told.done);
    if ('again' in told) this.#answeredAgain(told.again);
    if ('refused' in told && told.command !== null) this.#refused(told.command, told.refused);
  }

  #answered(done: Done): void {
    this.done.set(done.command, done);
    this.#lastAnswered = this.#unanswered;
    this.#unanswered = null;
  }

  #answeredAgain(again: Done): void {
    const first = this.done.get(again.command);
    if (!first) {
      this.#answered(again);
      return;
    }
    if (first.number === again.number && first.amount === again.amount) return;
    this.findings.push({
      kind: 'doubled',
      what: `command ${again.command} was ${first.number} and, sent again, ${again.number}`,
    });
  }

  #refused(command: string, refusal: string): void {
    if (this.done.has(command)) {
      this.findings.push({ kind: 'lost', what: `command ${command} was done, then ${refusal}` });
    }
    if (this.#unanswered?.id === command) this.#unanswered = null;
  }
}
