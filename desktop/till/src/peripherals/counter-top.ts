import type { PeripheralHardware } from '@pos/hardware/peripherals';
import { idOf, streamOf, type OrderCommand } from '@pos/domain';
import type { Locale, OrderId, StaffId } from '@pos/kernel';
import type { StreamEvents } from '@pos/sync';
import type { Documents } from '../projections/documents.ts';
import { decideOrder } from '../commands/sell.ts';
import { askedBy } from './asked-by.ts';
import { CardDesk } from './card-desk.ts';
import { currencyOf } from '../views/view.ts';
import type { Shop } from '../shop.ts';
import { GuestSide } from './guest-side.ts';
import { Peripherals } from './peripherals.ts';

interface Parts {
  readonly documents: Documents;
  readonly hardware: PeripheralHardware;
  readonly till: string;
  readonly shop: () => Shop;
  readonly write: (streams: readonly StreamEvents[], by: StaffId | null) => boolean;
  readonly language: Locale;
  /** Something that a view shows is another: names as of streams, of which the journal has none. */
  readonly onChange: (what: readonly string[]) => void;
}

/** What stands at this till besides its printers, and what the guest sees of it. */
export class CounterTop {
  readonly peripherals: Peripherals;
  readonly guest: GuestSide;
  readonly cards: CardDesk;
  readonly #shop: () => Shop;

  constructor(parts: Parts) {
    const { documents, hardware, till, shop, language, write, onChange } = parts;
    this.#shop = shop;
    this.peripherals = new Peripherals({
      documents,
      hardware,
      till,
      currency: () => currencyOf(shop()),
      onChange: (what) => onChange([`${what}/`]),
    });
    this.guest = new GuestSide({
      shop,
      language,
      show: (face) => {
        this.peripherals.show(face);
        onChange(['guest/']);
      },
    });
    this.cards = new CardDesk({
      order: (order) => shop().order(order),
      openOrders: () => openOrders(shop()),
      terminal: (name) => this.peripherals.terminal(name),
      write: (order, command) => {
        const outcome = decideOrder(shop(), order, inSession(shop(), command));
        return outcome.ok && write(outcome.streams, askedBy(shop(), order));
      },
      onChange: (order) => onChange([streamOf('order', order)]),
    });
  }

  /** Something was written down, here or elsewhere. */
  follow(streams: readonly string[]): void {
    if (streams.some((stream) => stream.startsWith('peripheral/'))) this.peripherals.setUp();
    this.guest.follow(streams);
    if (this.peripherals.terminals.length === 0) return;
    const { openOrders: open } = this.#shop().readModels;
    for (const stream of streams) {
      const row = stream.startsWith('order/') ? open.find(idOf(stream)) : undefined;
      if (row) this.cards.follow(row.id as OrderId);
    }
  }

  close(): void {
    this.cards.close();
    this.peripherals.close();
  }
}

const openOrders = ({ readModels }: Shop): readonly OrderId[] =>
  readModels.openOrders.list().map((row) => row.id as OrderId);

/** The session whose takings it is among: the one that is open when the terminal answers. */
const inSession = (shop: Shop, command: OrderCommand): OrderCommand =>
  command.type === 'AnswerCard' ? { ...command, session: shop.openSession() } : command;
