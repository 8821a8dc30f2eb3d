import { readEvent, streamOf, type ShopEvent, type StreamName } from '@pos/domain';
import { id, type CommandId } from '@pos/kernel';
import type { Chance } from './chance.ts';

export const simulatedId = (kind: number, place: number): string =>
  `${kind.toString(16).padStart(8, '0')}-0000-7000-8000-${place.toString(16).padStart(12, '0')}`;

export interface Deed {
  readonly command: CommandId;
  readonly stream: StreamName;
  readonly events: readonly ShopEvent[];
}

/** People at several devices work on the same three tables, without looking at each other. */
export class Guests {
  readonly #chance: Chance;
  readonly #leave: boolean;
  readonly #lines: string[] = [];
  /** How many orders each table has had, and what was put on each. */
  readonly #seatings = [0, 0, 0];
  readonly #onOrder = new Map<string, string[]>();
  #commands = 0;

  /** `leave`: they pay for all they had, and others take their table. Else everybody pays for anything, for ever. */
  constructor(chance: Chance, leave: boolean) {
    this.#chance = chance;
    this.#leave = leave;
  }

  /** What somebody does next; a settlement takes the next number of its device's series. */
  act(nextNumber: () => { readonly series: string; readonly value: number }): Deed {
    const chance = this.#chance;
    const table = chance.below(3);
    const order = simulatedId(2, this.#leave ? table + 3 * this.#seating(table) : table);
    this.#commands += 1;
    return {
      command: id<'CommandId'>(simulatedId(1, this.#commands)),
      stream: streamOf('order', order),
      events: this.#leave ? this.#visit(table, order, nextNumber) : this.#events(order, nextNumber),
    };
  }

  /** Somebody may still have the order of those who left on the screen. */
  #seating(table: number): number {
    const last = this.#seatings[table] ?? 0;
    return this.#chance.happens(0.2) ? this.#chance.below(last + 1) : last;
  }

  #visit(
    table: number,
    order: string,
    nextNumber: () => { readonly series: string; readonly value: number },
  ): readonly ShopEvent[] {
    const chance = this.#chance;
    const lines = this.#onOrder.get(order);
    if (!lines) {
      this.#onOrder.set(order, []);
      return [opened(order)];
    }
    if (lines.length > 0 && chance.happens(0.35)) {
      this.#seatings[table] = (this.#seatings[table] ?? 0) + 1;
      return [settled(nextNumber(), lines)];
    }
    if (chance.happens(0.2)) return [event('OrderLabelled', { label: `Bàn ${chance.below(100)}` })];
    lines.push(this.#newLine());
    return [added(lines.at(-1)!, 1000)];
  }

  #events(
    order: string,
    nextNumber: () => { readonly series: string; readonly value: number },
  ): readonly ShopEvent[] {
    const chance = this.#chance;
    const line = (): string => chance.pick(this.#lines);
    const kind = chance.below(7);
    if (kind === 0) return [opened(order)];
    if (kind <= 2 || this.#lines.length === 0) {
      const lines = [this.#newLine(), this.#newLine()].slice(0, 1 + chance.below(2));
      return lines.map((each) => added(each, 1000 * (1 + chance.below(3))));
    }
    if (kind === 3)
      return [event('LineVoided', { line: line(), quantity: 1000, reason: 'khách đổi món' })];
    if (kind === 4) return [event('LineQuantityChanged', { line: line(), by: 1000 })];
    if (kind === 5) return [event('OrderLabelled', { label: `Bàn ${chance.below(100)}` })];
    return [settled(nextNumber(), [line()])];
  }

  #newLine(): string {
    const line = simulatedId(3, this.#lines.length);
    this.#lines.push(line);
    return line;
  }
}

const event = (type: string, data: object): ShopEvent => {
  const read = readEvent(type, data);
  if (!read.known) throw new Error(read.problem);
  return read.event;
};

const opened = (order: string): ShopEvent =>
  event('OrderOpened', {
    order,
    label: null,
    currency: 'VND',
    priceMode: 'inclusive',
    serviceCharge: 0,
    cashRounding: { unit: 1000, rounding: 'half-away' },
  });

const added = (line: string, quantity: number): ShopEvent =>
  event('LineAdded', {
    line,
    product: null,
    name: 'Phở bò',
    unit: 'tô',
    taxClass: 'vat-8',
    quantity,
    unitPrice: 55_000,
    priceList: null,
    modifiers: [],
    note: null,
  });

const settled = (
  { series, value }: { readonly series: string; readonly value: number },
  lines: readonly string[],
): ShopEvent =>
  event('OrderSettled', {
    at: '2026-11-20T19:02:40.000+07:00',
    businessDay: '2026-11-20',
    session: null,
    number: { series, value, text: `${series}-${value}` },
    covers: lines.map((line) => ({
      line,
      product: null,
      name: 'Phở bò',
      unit: 'tô',
      quantity: 1000,
      unitPrice: 55_000,
      gross: 55_000,
      lineDiscount: 0,
      orderDiscount: 0,
      serviceCharge: 0,
      rate: 800,
      net: 50_926,
      tax: 4074,
      total: 55_000,
    })),
    totals: {
      gross: 55_000 * lines.length,
      lineDiscounts: 0,
      orderDiscounts: 0,
      serviceCharge: 0,
      net: 50_926 * lines.length,
      tax: 4074 * lines.length,
      total: 55_000 * lines.length,
      taxes: [{ rate: 800, net: 50_926 * lines.length, tax: 4074 * lines.length }],
    },
    payments: [],
    explanation: [],
  });
