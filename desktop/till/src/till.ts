import type { Answer } from '@pos/api';
import { cashSession, order, streamOf, type ShopEvent, type StreamName } from '@pos/domain';
import type { Printer } from '@pos/hardware/printers';
import { id, type Locale, type StaffId } from '@pos/kernel';
import type { StreamEvents } from '@pos/sync';
import type { Clock } from './clock.ts';
import { Desk } from './desk/desk.ts';
import { guardAfter } from './desk/guard-after.ts';
import { hashPin } from './desk/pin.ts';
import { openDataFolder, type KeyStores } from './folder/data-folder.ts';
import { plainKeys } from './folder/key-store.ts';
import { lockFolder } from './folder/single-writer.ts';
import { answerOf, handle, type HandledCommand, type Who } from './handle.ts';
import type { Ids } from './ids.ts';
import { JobQueue } from './jobs/job-queue.ts';
import { PrintRoom, type PrinterSeen } from './jobs/print-room.ts';
import { Journal, type Deed, type Written } from './journal.ts';
import { CannotOpenJournal, openDatabase, type Db } from './log/database.ts';
import { envelopeIn, timesOf } from './log/last-words.ts';
import { openLog, type NewEpoch } from './log/open-log.ts';
import type { SqliteEventLog } from './log/sqlite-event-log.ts';
import { nodeCrypto, signerFrom } from './node-crypto.ts';
import { printedBytes } from './papers/printed-bytes.ts';
import { ReadModels } from './projections/read-models.ts';
import { firstStart, type FirstStart } from './first-start.ts';
import { Shop, type Shelves } from './shop.ts';
import { StreamShelf } from './stream-shelf.ts';
import { TimeKeeper } from './time-keeper.ts';

export interface TillParts {
  /** The data folder; made at the first start. */
  readonly folder: string;
  readonly clock: Clock;
  readonly ids: Ids;
  /** A person says that this copied folder is the till now, and that the original is gone. */
  readonly movedHere?: boolean;
  /** Where the device's private key lies; usually as it is, in the folder. */
  readonly keys?: KeyStores;
  /** What it may print on; without any, papers wait and are offered for a reprint. */
  readonly printers?: readonly Printer[];
  /** What papers are written in. */
  readonly paperLanguage?: Locale;
}

/** A till without a window: it sells, settles and closes, and survives. Read this first. */
export const createTill = ({
  folder: path,
  clock,
  ids,
  movedHere = false,
  keys = [plainKeys],
  printers = [],
  paperLanguage = 'vi',
}: TillParts): Till => {
  const lock = lockFolder(path);
  let db: Db | undefined;
  try {
    const newId = (): string => ids.next(clock.wall());
    const folder = openDataFolder(path, newId, keys);
    db = openDatabase(folder.journal);
    const { log, origin, newEpoch } = openLog(db, folder, { movedHere, newId });
    const readModels = new ReadModels(db);
    const rebuilt = readModels.catchUp(log.head().pos);
    const last = envelopeIn(log.lastBy(origin.device)?.raw);
    const signer = signerFrom(folder.identity.privateKey);
    const jobs = new JobQueue(db);
    const journal = new Journal({
      origin,
      author: folder.identity,
      log,
      readModels,
      jobs,
      crypto: nodeCrypto,
      signer,
    });
    const till = new Till({
      folder: path,
      storeId: folder.identity.store,
      db,
      lock,
      clock,
      ids,
      journal,
      readModels,
      jobs,
      rebuilt,
      time: new TimeKeeper(clock, last && timesOf(last)),
    });
    till.begin(signer.publicKey, newEpoch);
    till.printOn(printers, paperLanguage);
    return till;
  } catch (error) {
    db?.close();
    lock.release();
    throw error;
  }
};

interface TillInside {
  readonly folder: string;
  readonly storeId: string;
  readonly db: Db;
  readonly lock: { readonly release: () => void };
  readonly clock: Clock;
  readonly ids: Ids;
  readonly journal: Journal;
  readonly readModels: ReadModels;
  readonly jobs: JobQueue;
  readonly rebuilt: readonly string[];
  readonly time: TimeKeeper;
}

export class Till implements Disposable {
  readonly desk: Desk;
  readonly journal: Journal;
  readonly readModels: ReadModels;
  readonly jobs: JobQueue;
  /** Read models that were damaged and have been folded again at this start. */
  readonly rebuilt: readonly string[];
  readonly #inside: TillInside;
  readonly #shelves: Shelves;
  readonly #listeners = new Set<(streams: readonly string[]) => void>();
  #printRoom: PrintRoom | null = null;
  #closed = false;

  constructor(inside: TillInside) {
    this.#inside = inside;
    this.journal = inside.journal;
    this.readModels = inside.readModels;
    this.jobs = inside.jobs;
    this.rebuilt = inside.rebuilt;
    this.#shelves = shelvesOver(inside.journal.log);
    this.journal.onWritten((sealed) => {
      this.#shelves.orders.follow(sealed);
      this.#shelves.sessions.follow(sealed);
      if (sealed.some(({ envelope }) => envelope.type === 'ClockJumped')) inside.time.told();
      this.#tell(sealed.map(({ envelope }) => envelope.stream));
      if (this.jobs.takeNew()) this.#printRoom?.wake();
    });
    this.journal.onReceived((streams) => {
      this.#shelves.orders.drop(streams);
      this.#shelves.sessions.drop(streams);
      this.#tell([...streams]);
    });
    this.jobs.onChange(() => this.#tell(jobsMoved));
    const { device } = this.journal.origin;
    this.desk = new Desk(
      {
        readModels: this.readModels,
        clock: inside.clock,
        ids: inside.ids,
        storeId: () => inside.storeId,
        handle: (command, who) => this.handle(command, who),
        answerOf: (command) => answerOf(this.journal, command),
        note: (stream, event, by) => this.#note(stream, [event], by),
        device,
      },
      guardAfter(this.journal.log.lastOf(streamOf('device', device), 'PinRefused'), inside),
    );
  }

  /** One command, decided and durable when this returns. */
  handle(command: HandledCommand, who: Who): Answer {
    return handle(this.shop(), command, who);
  }

  /** Takes up what waits for paper, now and from now on. Whatever a printer does, no command waits for it. */
  printOn(printers: readonly Printer[], language: Locale): void {
    if (printers.length === 0) return;
    this.#printRoom = new PrintRoom(printers, {
      queue: this.jobs,
      now: () => this.shop().time.trusted,
      nowText: () => this.shop().nowText({ timeZone: this.journal.zone() }),
      bytesFor:
        ({ profile }) =>
        (job) =>
          printedBytes(this.shop(), job, { profile, language }),
      onChange: () => this.#tell(jobsMoved),
      onDefect: (error) => process.emitWarning(error instanceof Error ? error : String(error)),
    });
  }

  get printers(): readonly PrinterSeen[] {
    return this.#printRoom?.seen() ?? [];
  }

  /** Calls back after every change that a view may show, with the names of what has changed. */
  onChange(listener: (streams: readonly string[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The shop as it is now. */
  shop(): Shop {
    const { readModels, journal, jobs, ids, time } = this.#inside;
    return new Shop({ readModels, journal, jobs, shelves: this.#shelves, ids, time: time.read() });
  }

  /** The id of this till's store, minted with the till. */
  get storeId(): string {
    return this.#inside.storeId;
  }

  get isSetUp(): boolean {
    return this.readModels.documents.all('staff').length > 0;
  }

  /** Makes the shop at the first till's first start. Does nothing to a shop that has staff already. */
  async setUp(shop: FirstStart): Promise<Written | null> {
    if (this.isSetUp) return null;
    const { storeId, ids, clock } = this.#inside;
    const pinHash = await hashPin(shop.owner.pin, storeId);
    if (this.isSetUp) return null;
    const owner = id<'StaffId'>(ids.next(clock.wall()));
    return this.import(
      firstStart(shop, { store: storeId, device: this.journal.origin.device, owner, pinHash }),
      null,
    );
  }

  /** Writes events made elsewhere by the same rules (a demo, a migration from another till) as one deed. */
  import(streams: readonly StreamEvents[], by: StaffId | null): Written {
    return this.journal.write(this.#deed(by), streams);
  }

  /** Folds all read models again from the first event. */
  rebuild(): void {
    this.readModels.rebuild(this.journal.log.head().pos);
  }

  /** First words of a till, and of a new life of one. */
  begin(publicKey: string, newEpoch: NewEpoch | null): void {
    const { device, epoch } = this.journal.origin;
    const events: ShopEvent[] = [];
    const known = this.readModels.documents.find('device', device);
    if (newEpoch) events.push({ type: 'EpochStarted', epoch, ...newEpoch });
    // The events that stated the key may be gone: each life states it again, so that its journal can be verified.
    if (newEpoch || known?.publicKey !== publicKey) {
      events.push({
        type: 'DevicePut',
        changed: { name: 'Quầy 1', register: 'T01', ...known, publicKey },
      });
    }
    if (events.length === 0) return;
    const written = this.journal.write(this.#deed(null), [
      { stream: streamOf('device', device), events },
    ]);
    if (!written.ok) {
      throw new CannotOpenJournal(
        'not-writable',
        `cannot write to the journal: ${written.refusal.type}`,
      );
    }
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#printRoom?.stop();
    this.#inside.db.close();
    this.#inside.lock.release();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  #tell(streams: readonly string[]): void {
    for (const listener of this.#listeners) listener(streams);
  }

  #note(stream: StreamName, events: readonly ShopEvent[], by: StaffId | null): void {
    this.journal.write(this.#deed(by), [{ stream, events }]);
  }

  #deed(by: StaffId | null): Deed {
    const { ids, clock, time } = this.#inside;
    return {
      command: id<'CommandId'>(ids.next(clock.wall())),
      by,
      approvedBy: null,
      cause: null,
      training: false,
      time: time.read(),
    };
  }
}

/** No stream of the journal: jobs follow from it, and where they have got to does not. */
const jobsMoved = ['job/'];

const shelvesOver = (log: SqliteEventLog): Shelves => ({
  orders: new StreamShelf(log, order, ({ status }) => status === 'open' || status === 'parked'),
  sessions: new StreamShelf(log, cashSession, ({ status }) => status === 'open'),
});
