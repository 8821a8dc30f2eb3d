import {
  kitchenTicket,
  placesAt,
  printer,
  stationsOf,
  streamOf,
  ticketsOf,
  type KitchenTicket,
  type SentLine,
  type Telling,
  type Ticket,
} from '@pos/domain';
import { id, type OrderId } from '@pos/kernel';
import type { Fact } from '@pos/sync';
import type { Book } from './book.ts';

/** One card on the kitchen's board. */
export interface BoardTicket extends Ticket {
  readonly order: OrderId;
  /** Whose it is, as it was told last: a table that moved has moved here, too. */
  readonly label: string | null;
}

export interface StationHere {
  readonly id: string;
  readonly name: string;
}

/** What kitchen and bar were told and have not made yet. Only reads; every answer is a fold of the journal. */
export class Kitchen {
  readonly #book: Book;

  constructor(book: Book) {
    this.#book = book;
  }

  /** Where things are made, as the shop's printers say; none: everything is made in one place. */
  stations(): readonly StationHere[] {
    return this.#printers().map(({ id: station, fields: { name } }) => ({ id: station, name }));
  }

  state(order: OrderId): KitchenTicket {
    return this.#book.state(streamOf('kitchen-ticket', order), kitchenTicket);
  }

  /** The oldest first. `station`: one of them; `null`: all. */
  tickets(station: string | null): readonly BoardTicket[] {
    const isMadeHere = this.#linesOf(station);
    return [...this.#book.named('order')]
      .flatMap((name): BoardTicket[] => {
        const order = id<'OrderId'>(name);
        const tellings = this.#book.of(streamOf('order', order), tellingsIn);
        const label = tellings.at(-1)?.sent.label ?? null;
        return ticketsOf(tellings, this.state(order), isMadeHere).map((ticket) => ({
          ...ticket,
          order,
          label,
        }));
      })
      .toSorted((left, right) => (left.at < right.at ? -1 : 1));
  }

  #printers() {
    return [...this.#book.named('printer')].flatMap((name) => {
      const state = this.#book.state(streamOf('printer', name), printer);
      const isStation = state.status === 'in-force' && state.fields.tasks.includes('station');
      return isStation ? [{ id: name, fields: state.fields }] : [];
    });
  }

  #linesOf(wanted: string | null): (line: SentLine) => boolean {
    const stations = stationsOf(this.#printers());
    if (stations.length === 0) return () => true;
    const chosen = stations.filter((each) => wanted === null || each.printer === wanted);
    return (line) => chosen.some((station) => placesAt(station, stations, [line]).length > 0);
  }
}

const tellingsIn = (facts: readonly Fact[]): readonly Telling[] =>
  facts.flatMap(({ event, envelope }) =>
    event.type === 'LinesSent' ? [{ sent: event, at: envelope.at }] : [],
  );
