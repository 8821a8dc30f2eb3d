import type { CashSessionEvent } from './cash-session/index.ts';
import type { DeviceLogEvent } from './device/index.ts';
import type {
  CategoryEvent,
  DeviceEvent,
  ModifierGroupEvent,
  PeripheralEvent,
  PriceListEvent,
  PrinterEvent,
  StoreEvent,
  TaxClassEvent,
} from './document/index.ts';
import type { KitchenTicketEvent } from './kitchen-ticket/index.ts';
import type { OrderEvent } from './order/index.ts';
import type { ProductEvent } from './product/index.ts';
import type { RoleEvent, StaffEvent } from './staff/index.ts';

/** Every event of the shop. A stream is named `<aggregate>/<id>` and holds the events of one aggregate. */
export interface EventsByAggregate {
  readonly order: OrderEvent;
  readonly 'cash-session': CashSessionEvent;
  readonly 'kitchen-ticket': KitchenTicketEvent;
  readonly product: ProductEvent;
  readonly category: CategoryEvent;
  readonly 'modifier-group': ModifierGroupEvent;
  readonly 'tax-class': TaxClassEvent;
  readonly 'price-list': PriceListEvent;
  readonly printer: PrinterEvent;
  readonly peripheral: PeripheralEvent;
  readonly staff: StaffEvent;
  readonly role: RoleEvent;
  readonly store: StoreEvent;
  readonly device: DeviceEvent | DeviceLogEvent;
}

export type Aggregate = keyof EventsByAggregate;

export type ShopEvent = EventsByAggregate[Aggregate];

export type EventType = ShopEvent['type'];

export type StreamName<Of extends Aggregate = Aggregate> = `${Of}/${string}`;

export const streamOf = <Of extends Aggregate>(aggregate: Of, id: string): StreamName<Of> =>
  `${aggregate}/${id}`;

export const idOf = (stream: string): string => stream.slice(stream.indexOf('/') + 1);
