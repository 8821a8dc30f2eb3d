import type { Answer, AnsweredEvent, RefusalCode } from '@pos/api';
import { readEvent, type OrderSettled } from '@pos/domain';
import type { OrderId } from '@pos/kernel';
import { products, type ProductName, type Sent, type TestTill } from '@pos/till/testing';
import type { Chance } from './chance.ts';
import type { Counted } from './messages.ts';

const goods: readonly [ProductName, ...ProductName[]] = ['coffee', 'bread', 'rice', 'beer'];

interface Listener {
  /** Carries out a command that makes a document, and keeps a record of it. */
  readonly send: (command: Counted) => void;
  readonly refused: (refusal: RefusalCode) => void;
}

/** Runs a shop at random: mostly sales, and everything that may lie between them. */
export class Shopkeeper {
  sales = 0;
  readonly #test: TestTill;
  readonly #chance: Chance;
  readonly #told: Listener;
  readonly #parked: OrderId[] = [];
  #toReturn: OrderId | null = null;

  constructor(test: TestTill, chance: Chance, told: Listener) {
    this.#test = test;
    this.#chance = chance;
    this.#told = told;
  }

  /** Does the next thing. A full disk refuses it; the shop just goes on. */
  work(): void {
    if (!this.#test.till.shop().openSession()) {
      this.#ask({ type: 'OpenSession', notes: [{ note: 500_000, count: 2 }] });
      return;
    }
    const draw = this.#chance.next();
    if (draw < 0.72) this.#sell();
    else if (draw < 0.79) this.#giveBack();
    else if (draw < 0.84) this.#park();
    else if (draw < 0.89) this.#recall();
    else if (draw < 0.93) this.#changeCatalog();
    else if (draw < 0.97) this.#moveCash();
    else this.#close();
  }

  #sell(): void {
    const order = this.#open();
    if (order) this.#settle(order);
  }

  #settle(order: OrderId): void {
    const tenders = this.#tenders();
    this.#told.send({ type: 'SettleOrder', id: this.#id(), order, tenders });
    this.sales += 1;
    this.#toReturn = order;
  }

  #tenders(): Extract<Sent, { type: 'SettleOrder' }>['tenders'] {
    const rest = { method: 'cash', tendered: 5_000_000 } as const;
    if (this.#chance.next() < 0.7) return [rest];
    const method = this.#chance.pick(['card', 'transfer'] as const);
    return [{ method, amount: this.#chance.integer(1, 500), reference: 'VIETCOMBANK 4242' }, rest];
  }

  #open(): OrderId | null {
    const opened = this.#ask({ type: 'OpenOrder' });
    const order = opened.ok && idFrom(opened.events, 'OrderOpened');
    if (!order) return null;
    for (let lines = this.#chance.integer(1, 3); lines > 0; lines -= 1) {
      const name = this.#chance.pick(goods);
      const quantity = name === 'rice' ? this.#chance.integer(100, 3000) : 1000;
      this.#ask({ type: 'AddLine', order, product: products[name], quantity });
    }
    if (this.#chance.next() < 0.1) this.#discount(order);
    return order;
  }

  #discount(order: OrderId): void {
    const value = { kind: 'percent', rate: this.#chance.integer(100, 1000) } as const;
    this.#ask({ type: 'GiveDiscount', order, label: 'Khách quen', value, reason: 'khách quen' });
  }

  #giveBack(): void {
    if (!this.#toReturn) return;
    const order = this.#test.till.shop().order(this.#toReturn);
    if (order.status !== 'settled') return;
    const [cover] = (order.settlement satisfies OrderSettled).covers;
    const lines = [{ line: cover!.line, quantity: cover!.quantity }];
    this.#toReturn = null;
    const { order: id } = order;
    this.#told.send({
      type: 'RefundLines',
      id: this.#id(),
      order: id,
      lines,
      method: 'cash',
      reason: 'hỏng',
    });
  }

  #park(): void {
    const order = this.#open();
    if (!order) return;
    this.#ask({ type: 'ParkOrder', order });
    this.#parked.push(order);
  }

  #recall(): void {
    const order = this.#parked.pop();
    if (!order) return;
    if (this.#chance.next() < 0.4) {
      this.#ask({ type: 'VoidOrder', order, reason: 'khách đổi ý' });
      return;
    }
    if (this.#ask({ type: 'RecallOrder', order }).ok) this.#settle(order);
  }

  #changeCatalog(): void {
    const fields = {
      price: this.#chance.integer(15, 60) * 500,
      name: `Món ${this.#chance.integer(1, 99)}`,
    };
    this.#ask({ type: 'PutProduct', product: products[this.#chance.pick(goods)], fields });
  }

  #moveCash(): void {
    const direction = this.#chance.pick(['in', 'out'] as const);
    this.#ask({ type: 'MoveCash', direction, amount: 20_000, reason: 'tiền lẻ' });
  }

  #close(): void {
    const note = this.#chance.integer(1, 40) * 50_000;
    const counted = this.#ask({ type: 'CountCash', notes: [{ note, count: 1 }] });
    if (counted.ok) this.#told.send({ type: 'CloseSession', id: this.#id() });
  }

  #ask(command: Sent): Answer {
    const answer = this.#test.ask(command);
    if (!answer.ok) this.#told.refused(answer.refusal.type);
    return answer;
  }

  #id(): string {
    return this.#test.ids.next(this.#test.clock.wall());
  }
}

const idFrom = (events: readonly AnsweredEvent[], type: 'OrderOpened'): OrderId | null => {
  for (const { type: happened, data } of events) {
    const read = readEvent(happened, data);
    if (read.known && read.event.type === type) return read.event.order;
  }
  return null;
};
