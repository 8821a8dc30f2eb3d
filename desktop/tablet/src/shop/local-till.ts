import {
  chooseModifiers,
  isGranted,
  kitchenTicket,
  opening,
  order as orderRules,
  streamOf,
  type KitchenTicketCommand,
  type OrderCommand,
  type Permission,
  type ShopEvent,
} from '@pos/domain';
import { id, pieces, type LineId, type OrderId, type StaffId } from '@pos/kernel';
import type { StreamEvents } from '@pos/sync';
import type { Refusal } from '@pos/api';
import { StorageFull } from '../storage/storage-full.ts';
import type { Kitchen } from './kitchen.ts';
import type { Pen } from './pen.ts';
import { hashPin } from './pin.ts';
import type { Shop } from './shop.ts';

export interface Waiter {
  readonly id: StaffId;
  readonly name: string;
  readonly role: string;
}

export type Done =
  | { readonly ok: true; readonly order: OrderId }
  | { readonly ok: false; readonly refusal: Refusal };

interface Parts {
  readonly shop: Shop;
  readonly kitchen: Kitchen;
  readonly pen: Pen;
  readonly storeId: string;
  readonly newId: () => string;
  /** What is written can be read: the shop has caught up with the journal. */
  readonly caughtUp: () => Promise<void>;
}

const mostWrong = 5;

/**
 * What a waiter may do, decided by the till's own rules and written into the tablet's own journal, with or without
 * anybody in reach. It takes no money: a till settles, and gives out the numbers.
 */
export class LocalTill {
  readonly shop: Shop;
  readonly kitchen: Kitchen;
  readonly #parts: Parts;
  #turn: Promise<unknown> = Promise.resolve();
  #wrong = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.shop = parts.shop;
    this.kitchen = parts.kitchen;
  }

  /** Whose PIN this is; `null` when it is nobody's, and slower every time. */
  async logIn(pin: string): Promise<Waiter | null> {
    const hash = await hashPin(pin, this.#parts.storeId);
    const found = this.shop.people().find(({ fields }) => fields.pinHash === hash);
    this.#wrong = found ? 0 : this.#wrong + 1;
    return found
      ? { id: id<'StaffId'>(found.id), name: found.fields.name, role: found.fields.role }
      : null;
  }

  /** Too many wrong PINs: nobody may try until the page is opened again. */
  get isLocked(): boolean {
    return this.#wrong >= mostWrong;
  }

  openTable(label: string, by: Waiter): Promise<Done> {
    const order = id<'OrderId'>(this.#parts.newId());
    return this.#do(by, 'order.sell', order, (store) =>
      orderRules.decide(orderRules.initial, { ...opening(store, order), label }),
    );
  }

  add(
    order: OrderId,
    wanted: {
      readonly product: string;
      readonly modifiers: readonly string[];
      readonly note: string | null;
    },
    by: Waiter,
  ): Promise<Done> {
    return this.#do(by, 'order.sell', order, () => {
      const item = this.shop.productOf(wanted.product);
      if (!item) return { accepted: false, refusal: { type: 'ProductNotFound' } };
      const modifiers = chooseModifiers(this.shop.groupsOf(item), wanted.modifiers);
      if (!modifiers.accepted) return modifiers;
      const { price, priceList } = this.shop.priceNow(wanted.product, item);
      return this.#decide(order, {
        type: 'AddLine',
        line: {
          line: id<'LineId'>(this.#parts.newId()),
          product: id<'ProductId'>(wanted.product),
          name: item.name,
          unit: item.unit,
          taxClass: item.taxClass,
          category: item.category,
          quantity: pieces(1),
          unitPrice: price,
          priceList,
          modifiers: modifiers.chosen,
          note: wanted.note,
        },
      });
    });
  }

  changeQuantity(order: OrderId, line: LineId, count: number, by: Waiter): Promise<Done> {
    return this.#do(by, 'order.sell', order, () =>
      this.#decide(order, { type: 'ChangeQuantity', line, quantity: pieces(count) }),
    );
  }

  remove(order: OrderId, line: LineId, reason: string, by: Waiter): Promise<Done> {
    return this.#do(by, 'order.line.remove', order, () =>
      this.#decide(order, { type: 'RemoveLine', line, quantity: null, reason }),
    );
  }

  /** Tells kitchen and bar what is new on the order. */
  send(order: OrderId, by: Waiter): Promise<Done> {
    return this.#do(by, 'order.sell', order, () => this.#decide(order, { type: 'SendLines' }));
  }

  /** Dishes are ready, or after all not. Said twice, by two kitchens or one, it is the same. */
  ticket(order: OrderId, command: KitchenTicketCommand, by: Waiter): Promise<Done> {
    return this.#do(
      by,
      'kitchen.bump',
      order,
      () => kitchenTicket.decide(this.kitchen.state(order), command),
      'kitchen-ticket',
    );
  }

  #decide(order: OrderId, command: OrderCommand) {
    return orderRules.decide(this.shop.order(order), command);
  }

  /** One command at a time, decided on everything that was written before it. */
  #do(
    by: Waiter,
    permission: Permission,
    order: OrderId,
    decide: Decide,
    kind: 'order' | 'kitchen-ticket' = 'order',
  ): Promise<Done> {
    const done = this.#turn.then(async (): Promise<Done> => {
      const store = this.shop.store();
      if (!store) return refused({ type: 'StoreNotSetUp' });
      if (!isGranted(this.shop.grantsOf(by.role), { permission, share: null }))
        return refused({ type: 'NotPermitted', permission, share: null });
      const decision = decide(store);
      if (!decision.accepted) return refused(decision.refusal);
      const { events } = decision;
      if (events.length > 0 && !(await this.#write({ stream: streamOf(kind, order), events }, by)))
        return refused({ type: 'TabletFull' });
      await this.#parts.caughtUp();
      return { ok: true, order };
    });
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** Whether there was room for it. */
  async #write(events: StreamEvents, by: Waiter): Promise<boolean> {
    try {
      await this.#parts.pen.write([events], by.id);
      return true;
    } catch (error) {
      if (error instanceof StorageFull) return false;
      throw error;
    }
  }
}

type Store = NonNullable<ReturnType<Shop['store']>>;
type Decide = (
  store: Store,
) =>
  | { readonly accepted: true; readonly events: readonly ShopEvent[] }
  | { readonly accepted: false; readonly refusal: Refusal };

const refused = (refusal: Refusal): Done => ({ ok: false, refusal });
