import type { LinkCommandType, TillCommand } from '@pos/api';
import type { DemoDocument } from '@pos/demo';
import { id, money, pieces, type OrderId, type StaffId } from '@pos/kernel';
import { readView, systemClock, systemIds, type Till } from '@pos/till';

/** Somebody who may do everything, working as fast as the till lets them. */
export class Cashier {
  readonly #till: Till;
  readonly #products: readonly DemoDocument<'product'>[];
  readonly #by: StaffId;
  readonly #ids = systemIds();
  #scanned = 0;

  constructor(till: Till, products: readonly DemoDocument<'product'>[]) {
    this.#till = till;
    this.#products = products;
    this.#by = id<'StaffId'>(till.readModels.documents.all('staff')[0]!.id);
  }

  ask(command: Exclude<TillCommand, { type: 'PutStaff' | LinkCommandType }>): void {
    const answer = this.#till.handle(command, { by: this.#by, approvedBy: null });
    if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.refusal.type}`);
  }

  openSession(): void {
    this.ask({ id: this.newId(), type: 'OpenSession', notes: float });
  }

  openOrder(lines: number): OrderId {
    const order = id<'OrderId'>(this.newId());
    this.ask({ id: this.newId(), type: 'OpenOrder', order, label: null, training: false });
    for (let line = 0; line < lines; line += 1) {
      const scanned = this.#products[this.#scanned % this.#products.length]!;
      const product = id<'ProductId'>(scanned.id);
      this.#scanned += 1;
      this.ask({
        id: this.newId(),
        type: 'AddLine',
        order,
        product,
        quantity: pieces(1 + (line % 2)),
        modifiers: [],
        note: null,
        asPicked: false,
      });
    }
    return order;
  }

  /** What a screen reads after each change: the guest is told what they owe before they pay. */
  showOrder(order: OrderId): OrderId {
    const answer = readView(this.#till, { name: 'order', query: { id: order } }, this.#by);
    if (!answer.ok) throw new Error('the order cannot be shown');
    return order;
  }

  /** What the screen would send when the guest hands over cash. */
  settling(order: OrderId): TillCommand<'SettleOrder'> {
    const tender = { method: 'cash', tendered: money(50_000_000) } as const;
    return { id: this.newId(), type: 'SettleOrder', order, tenders: [tender] };
  }

  countAndClose(): void {
    this.ask({ id: this.newId(), type: 'CountCash', notes: float });
    this.ask({ id: this.newId(), type: 'CloseSession' });
  }

  newId(): string {
    return this.#ids.next(systemClock.wall());
  }
}

const float = [{ note: money(100_000), count: 20 }];
