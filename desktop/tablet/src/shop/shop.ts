import {
  category,
  device,
  modifierGroup,
  order,
  priceAt,
  priceList,
  priceListOf,
  priceOf,
  product,
  rateAt,
  role,
  sellingLines,
  staff,
  store,
  streamOf,
  taxClass,
  taxClassOf,
  unsentOf,
  type CategoryFields,
  type Document,
  type Grant,
  type Line,
  type ModifierGroupFields,
  type OpenOrder,
  type Order,
  type ProductFields,
  type RatesByClass,
  type StoreFields,
} from '@pos/domain';
import { instant, timeZone, type Money, type OrderId, type TimeZone } from '@pos/kernel';
import type { Clock } from '../clock.ts';
import type { Book, Rules } from './book.ts';

export interface Named<Fields> {
  readonly id: string;
  readonly fields: Fields;
}

export interface TableSummary {
  readonly order: OrderId;
  readonly label: string | null;
  readonly openedAt: string;
  readonly lines: number;
  readonly total: Money;
}

export interface OrderAtHand {
  readonly state: OpenOrder;
  readonly lines: readonly (Line & { readonly total: Money })[];
  readonly total: Money;
  /** How many things kitchen and bar have not been told of. */
  readonly toSend: number;
}

type Kind<Fields> = Rules<Document<Fields>>;

const homeZone = timeZone('Asia/Ho_Chi_Minh');

/** The shop as this tablet knows it. Only reads; every answer is a fold of the journal. */
export class Shop {
  readonly #book: Book;
  readonly #clock: Clock;

  constructor(book: Book, clock: Clock) {
    this.#book = book;
    this.#clock = clock;
  }

  store(): StoreFields | null {
    return this.#all('store', store)[0]?.fields ?? null;
  }

  zone(): TimeZone {
    return this.store()?.timeZone ?? homeZone;
  }

  keyOf(id: string): string | null {
    return this.#find('device', id, device)?.publicKey ?? null;
  }

  deviceName(id: string): string | null {
    return this.#find('device', id, device)?.name ?? null;
  }

  people(): readonly Named<{
    readonly name: string;
    readonly role: string;
    readonly pinHash: string;
  }>[] {
    return this.#all('staff', staff);
  }

  grantsOf(roleId: string): readonly Grant[] {
    return this.#find('role', roleId, role)?.grants ?? [];
  }

  categories(): readonly Named<CategoryFields>[] {
    return this.#all('category', category).toSorted(
      (left, right) => left.fields.position - right.fields.position,
    );
  }

  products(): readonly Named<ProductFields>[] {
    return this.#all('product', product);
  }

  productOf(id: string): ProductFields | null {
    return this.#find('product', id, product);
  }

  groupsOf({ modifierGroups }: ProductFields): readonly ModifierGroupFields[] {
    return modifierGroups.flatMap((id) => this.#find('modifier-group', id, modifierGroup) ?? []);
  }

  priceNow(id: string, { price }: ProductFields): { price: Money; priceList: string | null } {
    const lists = this.#all('price-list', priceList).map((list) =>
      priceListOf(list.id, list.fields),
    );
    return priceAt(price, id, lists, instant(this.#clock.wall()), this.zone());
  }

  order(id: OrderId): Order {
    return this.#book.state(streamOf('order', id), order);
  }

  /** What can still be added to, the longest waiting first. */
  tables(): readonly TableSummary[] {
    const rates = this.#rates();
    const open = [...this.#book.named('order')].flatMap((id): TableSummary[] => {
      const state = this.order(id as OrderId);
      if (state.status !== 'open' && state.status !== 'parked') return [];
      const [opened] = this.#book.facts(streamOf('order', id));
      return [
        {
          order: state.order,
          label: state.label,
          openedAt: opened?.envelope.at ?? '',
          lines: sellingLines(state).length,
          total: priceOf(state, rates).total,
        },
      ];
    });
    return open.toSorted((left, right) => (left.openedAt < right.openedAt ? -1 : 1));
  }

  /** `null`: it was paid or voided meanwhile, or is not known yet. */
  atHand(id: OrderId): OrderAtHand | null {
    const state = this.order(id);
    if (state.status !== 'open' && state.status !== 'parked') return null;
    const priced = priceOf(state, this.#rates());
    const lines = sellingLines(state).map((line, place) => ({
      ...line,
      total: priced.lines[place]!.gross,
    }));
    const toSend = unsentOf(state)?.lines.length ?? 0;
    return { state, lines, total: priced.total, toSend };
  }

  #rates(): RatesByClass {
    const now = instant(this.#clock.wall());
    return Object.fromEntries(
      this.#all('tax-class', taxClass).map(({ id, fields }) => [
        id,
        rateAt(taxClassOf(id, fields), now),
      ]),
    );
  }

  #find<Fields>(kind: StreamKind, id: string, rules: Kind<Fields>): Fields | null {
    const state = this.#book.state(streamOf(kind, id), rules);
    return state.status === 'in-force' ? state.fields : null;
  }

  #all<Fields>(kind: StreamKind, rules: Kind<Fields>): readonly Named<Fields>[] {
    return [...this.#book.named(kind)].flatMap((id) => {
      const fields = this.#find(kind, id, rules);
      return fields === null ? [] : [{ id, fields }];
    });
  }
}

type StreamKind = Parameters<typeof streamOf>[0];
