import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
  parseCommand,
  type Answer,
  type LinkCommandType,
  type Refusal,
  type commandSchemas,
} from '@pos/api';
import { readEvent, type ShopEvent, type StoreFields } from '@pos/domain';
import {
  noHardware,
  printerHardware,
  type Printer,
  type PrinterHardware,
} from '@pos/hardware/printers';
import type { z } from 'zod';
import { hashPin } from '../desk/pin.ts';
import { firstStart } from '../first-start.ts';
import type { HandledCommand, Who } from '../handle.ts';
import type { Ids } from '../ids.ts';
import { createTill } from '../create-till.ts';
import type { Till } from '../till.ts';
import { fakeClock, type FakeClock } from './fake-clock.ts';
import { seededIds } from './seeded-ids.ts';
import { smallShop, smallStore, staff, type StaffName } from './small-shop.ts';

type Schemas = Omit<typeof commandSchemas, 'PutStaff' | LinkCommandType>;

/** A command as a screen would send it; its id is made when it is left out. PINs go through the desk. */
export type Sent = {
  readonly [Type in keyof Schemas]: { readonly type: Type; readonly id?: string } & BodyOf<
    z.input<Schemas[Type]>
  >;
}[keyof Schemas];

type BodyOf<Input> = string extends keyof Input ? unknown : Fixed<Input>;

type Fixed<Value> = Value extends object
  ? { readonly [Key in keyof Value]: Fixed<Value[Key]> }
  : Value;

export interface TillWanted {
  /** A folder to open or begin; without it one is made and removed with the till. */
  readonly folder?: string;
  /** Where that folder is made. In memory nothing waits for a disk: for tests that ask nothing of it. */
  readonly on?: 'disk' | 'memory';
  readonly clock?: FakeClock;
  readonly ids?: Ids;
  readonly store?: Partial<StoreFields>;
  readonly movedHere?: boolean;
  readonly printers?: readonly Printer[];
  readonly hardware?: PrinterHardware;
}

/** A real till on a real folder, with a small shop in it. */
export const aTill = async (wanted: TillWanted = {}): Promise<TestTill> => {
  const test = new TestTill(wanted);
  if (!test.till.isSetUp) await test.setUp({ ...smallStore, ...wanted.store });
  return test;
};

let seeds = 1;

/** Where nothing waits for a disk. */
export const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export class TestTill implements Disposable {
  readonly folder: string;
  readonly clock: FakeClock;
  readonly ids: Ids;
  readonly #isOurs: boolean;
  readonly #printers: readonly Printer[];
  readonly #hardware: PrinterHardware;
  #till: Till;

  constructor(wanted: TillWanted) {
    const { folder, on = 'disk', clock, ids, movedHere = false } = wanted;
    this.#isOurs = folder === undefined;
    this.folder = folder ?? mkdtempSync(join(on === 'memory' ? memory : tmpdir(), 'quay-till-'));
    this.clock = clock ?? fakeClock();
    const begins = !existsSync(join(this.folder, 'journal.db'));
    this.ids = ids ?? seededIds(begins ? 1 : (seeds += 1));
    this.#printers = wanted.printers ?? [];
    this.#hardware = wanted.hardware ?? { ...printerHardware, find: noHardware.find };
    this.#till = this.#open({ movedHere });
  }

  /** The till as it runs now: another one after each start. */
  get till(): Till {
    return this.#till;
  }

  async setUp(store: StoreFields): Promise<void> {
    const { storeId, journal } = this.till;
    const hashes = await pinHashes(storeId);
    const first = firstStart(
      { store, register: 'T01', owner: staff.owner },
      {
        store: storeId,
        device: journal.origin.device,
        owner: staff.owner.id,
        pinHash: hashes.owner,
      },
    );
    this.till.import([...first, ...smallShop(hashes)], null);
  }

  ask(command: Sent, who: StaffName | Who = 'owner'): Answer {
    const { id = this.ids.next(this.clock.wall()), ...body } = command;
    const parsed = parseCommand({ id, ...body });
    if (!parsed.ok) throw new Error(`${command.type}: ${parsed.detail}`);
    const by = typeof who === 'string' ? { by: staff[who].id, approvedBy: null } : who;
    const sent = parsed.command as HandledCommand;
    const answer = this.till.handle(sent, by);
    this.#requireSameAgain(sent, by, answer);
    return answer;
  }

  /** Whatever was done is done once, however often it is asked for: an answer may get lost on its way. */
  #requireSameAgain(command: HandledCommand, by: Who, answer: Answer): void {
    if (!answer.ok || answer.events.length === 0) return;
    const again = this.till.handle(command, by);
    if (isDeepStrictEqual(again, JSON.parse(JSON.stringify(answer)))) return;
    throw new Error(`${command.type}, asked again: ${JSON.stringify(again)}`);
  }

  /** What happened; it is a mistake of the test if nothing may. */
  do(command: Sent, who: StaffName | Who = 'owner'): readonly ShopEvent[] {
    const answer = this.ask(command, who);
    if (!answer.ok) throw new Error(`${command.type} refused: ${JSON.stringify(answer.refusal)}`);
    return answer.events.map(({ type, data }) => {
      const read = readEvent(type, data);
      if (!read.known) throw new Error(read.problem);
      return read.event;
    });
  }

  /** Why not. */
  refusal(command: Sent, who: StaffName | Who = 'owner'): Refusal {
    const answer = this.ask(command, who);
    if (answer.ok) throw new Error(`${command.type} was accepted`);
    return answer.refusal;
  }

  /** Stops the till and starts it again; `between` may meddle with the folder. */
  restart(between: () => void = () => {}): void {
    this.#till.close();
    between();
    this.#till = this.#open();
  }

  /** The machine stops without a farewell: what the next start finds is what the disk holds at this moment. */
  crash(): void {
    const kept = ['journal.db', 'journal.db-wal'].map((name) => {
      const file = join(this.folder, name);
      return { file, bytes: readFileSync(file) };
    });
    this.restart(() => {
      for (const { file, bytes } of kept) writeFileSync(file, bytes);
    });
  }

  #open(more: { readonly movedHere?: boolean } = {}): Till {
    const { folder, clock, ids } = this;
    return createTill({
      folder,
      clock,
      ids,
      printers: this.#printers,
      hardware: this.#hardware,
      ...more,
    });
  }

  [Symbol.dispose](): void {
    this.#till.close();
    if (this.#isOurs) rmSync(this.folder, { recursive: true });
  }
}

const hashed = new Map<string, Promise<string>>();

/** Hashing PINs is slow on purpose; tills with the same ids share the work. */
const pinHashes = async (store: string): Promise<Record<StaffName, string>> => {
  const hash = (pin: string): Promise<string> => {
    const known = hashed.get(pin + store) ?? hashPin(pin, store);
    hashed.set(pin + store, known);
    return known;
  };
  const [owner, manager, cashier] = await Promise.all([
    hash(staff.owner.pin),
    hash(staff.manager.pin),
    hash(staff.cashier.pin),
  ]);
  return { owner, manager, cashier };
};
