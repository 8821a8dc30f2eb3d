import type {
  Aggregate,
  CategoryFields,
  ModifierGroupFields,
  PriceListFields,
  ProductFields,
  RoleFields,
  StoreFields,
  TaxClassFields,
} from '@pos/domain';
import type { StaffId } from '@pos/kernel';

interface FieldsByAggregate {
  readonly store: StoreFields;
  readonly 'tax-class': TaxClassFields;
  readonly category: CategoryFields;
  readonly 'modifier-group': ModifierGroupFields;
  readonly 'price-list': PriceListFields;
  readonly product: ProductFields;
  readonly role: RoleFields;
}

export type DemoAggregate = keyof FieldsByAggregate & Aggregate;

/** What a `<Kind>Put` of this aggregate shall hold. Documents stand in an order in which they may be put. */
export type DemoDocument<Of extends DemoAggregate = DemoAggregate> = {
  readonly [Each in Of]: {
    readonly aggregate: Each;
    readonly id: string;
    readonly fields: FieldsByAggregate[Each];
  };
}[Of];

/** The PIN is here to be printed; the till writes only its hash. */
export interface DemoStaff {
  readonly id: StaffId;
  readonly name: string;
  /** The id of a role. */
  readonly role: string;
  readonly pin: string;
}

export interface DemoShop {
  readonly documents: readonly DemoDocument[];
  readonly staff: readonly DemoStaff[];
  /** Pictures (SVG) by the id of their product. */
  readonly drawings: ReadonlyMap<string, string>;
}

export const documentsOf = <Of extends DemoAggregate>(
  { documents }: Pick<DemoShop, 'documents'>,
  aggregate: Of,
): Extract<DemoDocument, { readonly aggregate: Of }>[] =>
  documents.filter(
    (document): document is Extract<DemoDocument, { readonly aggregate: Of }> =>
      document.aggregate === aggregate,
  );
