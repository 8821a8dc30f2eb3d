import {
  category,
  device,
  modifierGroup,
  peripheral,
  priceList,
  printer,
  role,
  staff,
  store,
  taxClass,
  type CategoryFields,
  type DeviceFields,
  type Document,
  type EventType,
  type ModifierGroupFields,
  type PeripheralFields,
  type PriceListFields,
  type PrinterFields,
  type RoleFields,
  type ShopEvent,
  type StaffFields,
  type StoreFields,
  type TaxClassFields,
} from '@pos/domain';
import type { Db } from '../log/database.ts';
import type { Recorded, StreamProjection } from './projection.ts';
import { TableProjection } from './table-projection.ts';

/** The reference data that a till keeps in memory: small, read by every command. Products have tables of their own. */
export interface DocumentKinds {
  readonly store: StoreFields;
  readonly device: DeviceFields;
  readonly category: CategoryFields;
  readonly 'modifier-group': ModifierGroupFields;
  readonly 'tax-class': TaxClassFields;
  readonly 'price-list': PriceListFields;
  readonly printer: PrinterFields;
  readonly peripheral: PeripheralFields;
  readonly role: RoleFields;
  readonly staff: StaffFields;
}

export type DocumentKind = keyof DocumentKinds;

const deciders = {
  store,
  device,
  category,
  'modifier-group': modifierGroup,
  'tax-class': taxClass,
  'price-list': priceList,
  printer,
  peripheral,
  role,
  staff,
} as const;

const types = [
  'StorePut',
  'StoreWithdrawn',
  'DevicePut',
  'DeviceWithdrawn',
  'CategoryPut',
  'CategoryWithdrawn',
  'ModifierGroupPut',
  'ModifierGroupWithdrawn',
  'TaxClassPut',
  'TaxClassWithdrawn',
  'PriceListPut',
  'PriceListWithdrawn',
  'PrinterPut',
  'PrinterWithdrawn',
  'PeripheralPut',
  'PeripheralWithdrawn',
  'RolePut',
  'RoleWithdrawn',
  'StaffPut',
  'StaffWithdrawn',
] as const satisfies readonly EventType[];

type DocumentRow = { kind: string; id: string; in_force: number; fields: string };

export class Documents extends TableProjection<DocumentRow> implements StreamProjection {
  readonly version = 3;
  readonly kinds = Object.keys(deciders);
  readonly types = types;
  readonly #load;
  /** By kind, then by id: every sale asks for whole kinds. */
  readonly #states = new Map<string, Map<string, Document<object>>>();

  constructor(db: Db) {
    super(db, {
      table: 'document',
      key: ['kind', 'id'],
      columns: ['kind', 'id', 'in_force', 'fields'],
      keep: 20_000,
    });
    this.#load = db.prepare<[], DocumentRow>('SELECT kind, id, in_force, fields FROM document');
    this.#reload();
  }

  find<Kind extends DocumentKind>(kind: Kind, id: string): DocumentKinds[Kind] | undefined {
    const state = this.state(kind, id);
    return state.status === 'in-force' ? state.fields : undefined;
  }

  /** Also of what was withdrawn: it was somebody once, and what it did still says who. */
  findEver<Kind extends DocumentKind>(kind: Kind, id: string): DocumentKinds[Kind] | undefined {
    const state = this.state(kind, id);
    return state.status === 'absent' ? undefined : state.fields;
  }

  state<Kind extends DocumentKind>(kind: Kind, id: string): Document<DocumentKinds[Kind]> {
    return (this.#states.get(kind)?.get(id) ?? { status: 'absent' }) as Document<
      DocumentKinds[Kind]
    >;
  }

  all<Kind extends DocumentKind>(kind: Kind): { id: string; fields: DocumentKinds[Kind] }[] {
    return this.#list(kind, ['in-force']);
  }

  /** Also what was withdrawn: an open order may still need it. */
  allEver<Kind extends DocumentKind>(kind: Kind): { id: string; fields: DocumentKinds[Kind] }[] {
    return this.#list(kind, ['in-force', 'withdrawn']);
  }

  #list<Kind extends DocumentKind>(
    kind: Kind,
    statuses: readonly Document<object>['status'][],
  ): { id: string; fields: DocumentKinds[Kind] }[] {
    const found: { id: string; fields: DocumentKinds[Kind] }[] = [];
    for (const [id, state] of this.#states.get(kind) ?? []) {
      if (state.status !== 'absent' && statuses.includes(state.status)) {
        found.push({ id, fields: state.fields as DocumentKinds[Kind] });
      }
    }
    return found;
  }

  apply({ envelope, event }: Recorded): void {
    const [kind, id] = splitStream(envelope.stream);
    if (!isDocumentKind(kind)) return;
    const evolve = deciders[kind].evolve as (
      state: Document<object>,
      event: ShopEvent,
    ) => Document<object>;
    const before = this.#states.get(kind)?.get(id) ?? { status: 'absent' };
    // A device that was shut out does not let itself in again.
    const isOfItself = kind === 'device' && envelope.device === id;
    if (isOfItself && before.status === 'withdrawn') return;
    const state = evolve(before, event);
    this.#set(kind, id, state);
    if (state.status === 'absent') return;
    this.rows.put({
      kind,
      id,
      in_force: state.status === 'in-force' ? 1 : 0,
      fields: JSON.stringify(state.fields),
    });
  }

  forget(stream: string): void {
    const [kind, id] = splitStream(stream);
    this.#set(kind, id, { status: 'absent' });
    this.rows.remove(kind, id);
  }

  override discard(): void {
    super.discard();
    this.#reload();
  }

  override clear(): void {
    super.clear();
    this.#states.clear();
  }

  #set(kind: string, id: string, state: Document<object>): void {
    const ofKind = this.#states.get(kind) ?? new Map<string, Document<object>>();
    this.#states.set(kind, ofKind);
    ofKind.set(id, state);
  }

  /** Reads everything before it forgets anything: a till without staff would be one anybody may set up. */
  #reload(): void {
    const rows = this.#load.all();
    this.#states.clear();
    for (const row of rows) {
      this.#set(row.kind, row.id, {
        status: row.in_force === 1 ? 'in-force' : 'withdrawn',
        fields: JSON.parse(row.fields) as object,
      });
    }
  }
}

const isDocumentKind = (kind: string): kind is DocumentKind => Object.hasOwn(deciders, kind);

const splitStream = (stream: string): [string, string] => {
  const slash = stream.indexOf('/');
  return [stream.slice(0, slash), stream.slice(slash + 1)];
};
