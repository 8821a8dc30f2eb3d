import {
  isLinkCommand,
  parseCommand,
  type AccessRefusal,
  type Answer,
  type LinkCommandType,
  type TillCommand,
} from '@pos/api';
import { streamOf, type Grant } from '@pos/domain';
import type { OrderId, StaffId } from '@pos/kernel';
import type { Clock } from '../clock.ts';
import type { HandledCommand, Who } from '../handle.ts';
import type { Ids } from '../ids.ts';
import type { ReadModels } from '../projections/read-models.ts';
import { hashPin } from './pin.ts';
import type { PinGuard } from './pin-guard.ts';
import { Tokens } from './tokens.ts';

export interface LoggedIn {
  readonly token: string;
  readonly staff: { readonly id: StaffId; readonly name: string; readonly role: string };
  readonly permissions: readonly Grant[];
}

export type LoginAnswer =
  | { readonly ok: true; readonly login: LoggedIn }
  | { readonly ok: false; readonly refusal: AccessRefusal };

/** What the desk asks of the till behind it. */
export interface Behind {
  readonly readModels: ReadModels;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly storeId: () => string;
  readonly handle: (command: HandledCommand, who: Who) => Answer;
  /** No deed of the shop: what becomes of it, the journal does not tell. */
  readonly link: (command: TillCommand<LinkCommandType>, who: Who) => Promise<Answer>;
  /** Fetches an order that is not kept here; `false` when nobody within reach has it. */
  readonly recall: (order: OrderId) => Promise<boolean>;
  /** What this command was answered, if it was done: a repetition needs no PIN again. */
  readonly answerOf: (command: TillCommand) => Answer | null;
  /** Journals what happened at the desk itself. */
  readonly note: (
    stream: ReturnType<typeof streamOf>,
    event: DeskEvent,
    by: StaffId | null,
  ) => void;
  readonly device: string;
}

type DeskEvent =
  | { readonly type: 'StaffLoggedIn' }
  | { readonly type: 'StaffLoggedOut' }
  | { readonly type: 'PinRefused'; readonly failures: number };

/** Where people meet the till: PINs become staff, tokens stand for logins, unknown input becomes commands. */
export class Desk {
  readonly #behind: Behind;
  readonly #guard: PinGuard;
  readonly #tokens: Tokens;
  /** PINs are tried one after the other, so that guessing in parallel is as slow as guessing. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(behind: Behind, guard: PinGuard) {
    this.#behind = behind;
    this.#guard = guard;
    this.#tokens = new Tokens(behind.ids.secret);
  }

  async login(pin: string): Promise<LoginAnswer> {
    const tried = await this.#tryPin(pin);
    if (!tried.ok) return tried;
    const { staff } = tried;
    const { documents } = this.#behind.readModels;
    const { name, role } = documents.find('staff', staff)!;
    this.#behind.note(streamOf('staff', staff), { type: 'StaffLoggedIn' }, staff);
    const token = this.#tokens.issue(staff, this.#behind.clock.elapsed());
    const permissions = documents.find('role', role)?.grants ?? [];
    return { ok: true, login: { token, staff: { id: staff, name, role }, permissions } };
  }

  /** For the program that started this till in the place of one that died, and no other: its window stays logged in. */
  resume(token: string, staff: StaffId): void {
    this.#tokens.resume(token, staff, this.#behind.clock.elapsed());
  }

  logout(token: string): void {
    const staff = this.staffOf(token);
    if (staff) this.#behind.note(streamOf('staff', staff), { type: 'StaffLoggedOut' }, staff);
    this.#tokens.revoke(token);
  }

  /** Who holds the token, as long as they still work here. */
  staffOf(token: string): StaffId | null {
    return this.#stillHere(this.#tokens.staffOf(token, this.#behind.clock.elapsed()));
  }

  /** The same for a screen that only listens: what it is shown does not keep its login alive. */
  listenerOf(token: string): StaffId | null {
    return this.#stillHere(this.#tokens.holderOf(token, this.#behind.clock.elapsed()));
  }

  /** Anything at all, sent by someone logged in. */
  async execute(input: unknown, by: StaffId): Promise<Answer> {
    const parsed = parseCommand(input);
    if (!parsed.ok) {
      const { problem, detail } = parsed;
      return {
        ok: false,
        refusal:
          problem === 'UnknownCommand'
            ? { type: problem, command: detail }
            : { type: problem, detail },
      };
    }
    const done = this.#behind.answerOf(parsed.command);
    if (done) return done;
    let approvedBy: StaffId | null = null;
    if (parsed.approval) {
      const tried = await this.#tryPin(parsed.approval.pin);
      if (!tried.ok) return tried;
      approvedBy = tried.staff;
    }
    const who = { by, approvedBy };
    if (isLinkCommand(parsed.command)) return this.#behind.link(parsed.command, who);
    const command = await this.#withHashedPin(parsed.command);
    const answer = this.#behind.handle(command, who);
    if (answer.ok || answer.refusal.type !== 'OrderElsewhere') return answer;
    const isHere = await this.#behind.recall(answer.refusal.order);
    return isHere ? this.#behind.handle(command, who) : answer;
  }

  /** An order that somebody asks for and that is not kept here. */
  recall(order: OrderId): Promise<boolean> {
    return this.#behind.recall(order);
  }

  #stillHere(staff: StaffId | null): StaffId | null {
    return staff && this.#behind.readModels.documents.find('staff', staff) ? staff : null;
  }

  async #withHashedPin(
    command: Exclude<TillCommand, { type: LinkCommandType }>,
  ): Promise<HandledCommand> {
    if (command.type !== 'PutStaff') return command;
    const { pin, ...fields } = command.fields;
    if (pin === undefined) return { ...command, fields };
    return {
      ...command,
      fields: { ...fields, pinHash: await hashPin(pin, this.#behind.storeId()) },
    };
  }

  #tryPin(
    pin: string,
  ): Promise<{ ok: true; staff: StaffId } | { ok: false; refusal: AccessRefusal }> {
    const attempt = this.#queue.then(() => this.#check(pin));
    this.#queue = attempt.catch(() => undefined);
    return attempt;
  }

  async #check(
    pin: string,
  ): Promise<{ ok: true; staff: StaffId } | { ok: false; refusal: AccessRefusal }> {
    const locked = this.#locked(this.#behind.clock.elapsed());
    if (locked) return { ok: false, refusal: locked };
    const hash = await hashPin(pin, this.#behind.storeId());
    const found = this.#behind.readModels.documents
      .all('staff')
      .find(({ fields }) => fields.pinHash === hash);
    if (found) return { ok: true, staff: found.id as StaffId };
    const elapsed = this.#behind.clock.elapsed();
    this.#guard.wrong(elapsed);
    this.#behind.note(
      streamOf('device', this.#behind.device),
      { type: 'PinRefused', failures: this.#guard.failures(elapsed) },
      null,
    );
    // The one that locks the pad already says for how long.
    const refusal = this.#locked(elapsed) ?? {
      type: 'WrongPin',
      attemptsLeft: this.#guard.attemptsLeft(elapsed),
    };
    return { ok: false, refusal };
  }

  #locked(elapsed: number): AccessRefusal | null {
    const left = this.#guard.lockedFor(elapsed);
    return left > 0 ? { type: 'PinLocked', retryInSeconds: Math.ceil(left / 1000) } : null;
  }
}
