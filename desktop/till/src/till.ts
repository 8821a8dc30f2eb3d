import type { Answer, PeerView } from '@pos/api';
import { streamOf, type ShopEvent, type StreamName } from '@pos/domain';
import type { Printer, PrinterHardware } from '@pos/hardware/printers';
import { id, type Locale, type StaffId } from '@pos/kernel';
import type { StreamEvents } from '@pos/sync';
import { Desk } from './desk/desk.ts';
import { guardAfter } from './desk/guard-after.ts';
import { hashPin } from './desk/pin.ts';
import { answerOf, handle, type HandledCommand, type Who } from './handle.ts';
import type { JobQueue } from './jobs/job-queue.ts';
import type { Journal, Written } from './journal.ts';
import { CannotOpenJournal } from './log/database.ts';
import type { NewEpoch } from './log/open-log.ts';
import type { PrinterSeen } from './printers/print-room.ts';
import { Printing } from './printers/printing.ts';
import { printedBytes } from './papers/printed-bytes.ts';
import { Lan } from './link/lan.ts';
import { keepPicture } from './pictures/pictures.ts';
import type { Claimed } from './link/claim.ts';
import type { Invitation } from './link/enrol.ts';
import { recallOrder } from './link/recall.ts';
import type { ReadModels } from './projections/read-models.ts';
import type { PeripheralHardware } from '@pos/hardware/peripherals';
import { CounterTop } from './peripherals/counter-top.ts';
import { linkAsAsked } from './commands/links.ts';
import { firstStart, type FirstStart } from './first-start.ts';
import { firstWords } from './first-words.ts';
import { ownDeed } from './own-deed.ts';
import { shelvesOver, Shop, type Shelves } from './shop.ts';
import type { TillInside } from './till-inside.ts';

export class Till implements Disposable {
  readonly desk: Desk;
  readonly journal: Journal;
  readonly readModels: ReadModels;
  readonly jobs: JobQueue;
  /** Read models that were damaged and have been folded again at this start. */
  readonly rebuilt: readonly string[];
  /** What it answers to the other devices of its shop. */
  readonly lan: Lan;
  readonly #inside: TillInside;
  readonly #shelves: Shelves;
  readonly #listeners = new Set<(streams: readonly string[]) => void>();
  #printing: Printing | null = null;
  #counter: CounterTop | null = null;
  #paperLanguage: Locale = 'vi';
  #closed = false;

  constructor(inside: TillInside) {
    this.#inside = inside;
    this.journal = inside.journal;
    this.readModels = inside.readModels;
    this.jobs = inside.jobs;
    this.rebuilt = inside.rebuilt;
    this.lan = new Lan({
      ...inside.lanParts,
      beginLife: (above) => this.#beginLife(above),
      write: (streams, by) => this.import(streams, by).ok,
      told: () => this.#tell(linkMoved),
    });
    this.#shelves = shelvesOver(inside.journal.log);
    this.journal.onWritten((sealed) => {
      this.#shelves.orders.follow(sealed);
      this.#shelves.sessions.follow(sealed);
      if (sealed.some(({ envelope }) => envelope.type === 'ClockJumped')) inside.time.told();
      this.#moved(sealed.map(({ envelope }) => envelope.stream));
    });
    this.journal.onReceived((streams) => {
      this.#shelves.orders.drop(streams);
      this.#shelves.sessions.drop(streams);
      this.#moved([...streams]);
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
        link: (command, who) => linkAsAsked(this, command, who),
        recall: (order) => recallOrder(inside, order),
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
  printOn(fixed: readonly Printer[], hardware: PrinterHardware, language: Locale): void {
    const { device } = this.journal.origin;
    this.#paperLanguage = language;
    this.#printing = new Printing({
      jobs: this.jobs,
      documents: this.readModels.documents,
      hardware,
      fixed,
      till: device,
      now: () => this.shop().time.trusted,
      nowText: () => this.shop().nowText({ timeZone: this.journal.zone() }),
      bytesFor: (made) => (job) => printedBytes(this.shop(), job, { made, language }),
      onChange: () => this.#tell(jobsMoved),
      note: (event) => this.#note(streamOf('device', device), [event], null),
    });
  }

  /** Takes up what else stands at this till. It is absent, slow or broken as it likes. */
  stand(hardware: PeripheralHardware): void {
    this.#counter = new CounterTop({
      documents: this.readModels.documents,
      hardware,
      till: this.journal.origin.device,
      shop: () => this.shop(),
      write: (streams, by) => this.import(streams, by).ok,
      language: this.#paperLanguage,
      onChange: (what) => this.#tell(what),
    });
  }

  get counter(): CounterTop | null {
    return this.#counter;
  }

  get printers(): readonly PrinterSeen[] {
    return this.#printing?.seen ?? [];
  }

  get nearby(): Printing['nearby'] {
    return this.#printing?.nearby ?? null;
  }

  /** Calls back after every change that a view may show, with the names of what has changed. */
  onChange(listener: (streams: readonly string[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The shop as it is now. */
  shop(): Shop {
    const { readModels, journal, jobs, ids, time } = this.#inside;
    return new Shop({
      readModels,
      journal,
      jobs,
      printing: this.#printing,
      counter: this.#counter,
      paperLanguage: this.#paperLanguage,
      shelves: this.#shelves,
      ids,
      time: time.read(),
      keepPicture: this.keepPicture,
    });
  }

  /** A picture beside the journal, under the name that events call it by. */
  readonly keepPicture = (bytes: Uint8Array): string => keepPicture(this.#inside.folder, bytes);

  /** The id of this till's store, minted with the till. */
  get storeId(): string {
    return this.#inside.storeId;
  }

  /** Who this till is: what is needed to check what it has signed. */
  get identity(): { tenant: string; store: string; device: string; publicKey: string } {
    const { tenant, publicKey, storeId } = this.#inside;
    return { tenant, store: storeId, device: this.journal.origin.device, publicKey };
  }

  /** The server it is paired with. */
  get server(): string | null {
    return this.#inside.links.pairing?.server ?? null;
  }

  get isOpen(): boolean {
    return !this.#closed;
  }

  get isSetUp(): boolean {
    return this.readModels.documents.all('staff').length > 0;
  }

  /** It belongs to a shop that was there before, whose people come by the link. */
  get joinsShop(): boolean {
    return this.#inside.links.pairing?.joined ?? false;
  }

  /** How things stand with the server. */
  get cloud(): PeerView {
    return this.#inside.links.cloud.view();
  }

  /** How things stand with the other tills of the shop. */
  get hub(): PeerView {
    return this.#inside.links.hubs.view();
  }

  /** From now on what is sold here reaches the server, and what others sold comes here, if this till is paired. */
  keepInSync(): void {
    this.#inside.links.start({
      told: () => this.#tell(linkMoved),
      beginLife: (above) => this.#beginLife(above),
      wordFor: (device) => this.lan.pairing.certificateFor(device),
    });
  }

  /** Lets this till into a server, with a code its operator gave. */
  pair(invitation: Invitation): Promise<Claimed> {
    return this.#inside.links.pair(invitation);
  }

  /** Makes the shop at the first till's first start. Does nothing to a shop that has staff already. */
  async setUp(shop: FirstStart): Promise<Written | null> {
    if (this.isSetUp || this.joinsShop) return null;
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
    return this.journal.write(ownDeed(this.#inside, by), streams);
  }

  /** Folds all read models again from the first event. */
  rebuild(): void {
    this.readModels.rebuild(this.journal.log.head().pos);
  }

  /** First words of a till, and of a new life of one. */
  begin(newEpoch: NewEpoch | null): void {
    const { links, publicKey } = this.#inside;
    const { device, epoch } = this.journal.origin;
    const register = links.pairing?.register ?? 'T01';
    const known = this.readModels.documents.findEver('device', device);
    const events = firstWords({ epoch, publicKey, register }, known, newEpoch);
    if (events.length === 0) return;
    const written = this.import([{ stream: streamOf('device', device), events }], null);
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
    void this.#inside.links.stop();
    this.lan.heard.stop();
    this.#printing?.stop();
    this.#counter?.close();
    this.#inside.db.close();
    this.#inside.lock.release();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  #moved(streams: readonly string[]): void {
    this.#tell(streams);
    if (streams.some((stream) => stream.startsWith('printer/'))) this.#printing?.setUp();
    this.#counter?.follow(streams);
    if (this.jobs.takeNew()) this.#printing?.wake();
  }

  /** Somebody has seen more of this till than it remembers: it writes on in a life of its own. */
  #beginLife(above: number): void {
    const { epoch, seq, hash } = this.journal.log.headOf(this.journal.origin);
    const { ids, clock } = this.#inside;
    this.journal.beginLife(above + 1, ids.next(clock.wall()));
    this.begin({ why: 'journal-damaged', last: { epoch, seq, hash } });
  }

  #tell(streams: readonly string[]): void {
    for (const listener of this.#listeners) listener(streams);
  }

  #note(stream: StreamName, events: readonly ShopEvent[], by: StaffId | null): void {
    this.import([{ stream, events }], by);
  }
}

/** No stream of the journal: jobs follow from it, and where they have got to does not. */
const [jobsMoved, linkMoved] = [['job/'], ['link/']];
