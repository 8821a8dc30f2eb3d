import type {
  CategoryFields,
  DeviceFields,
  Grant,
  ModifierGroupFields,
  PriceListFields,
  RoleFields,
  StoreFields,
  TaxClassFields,
} from '@pos/domain';
import type { DeviceId, StaffId } from '@pos/kernel';

/** A person as a list shows them. People who left keep their name. */
export interface StaffName {
  readonly id: StaffId;
  readonly name: string;
}

export interface CategoriesView {
  readonly categories: readonly ({ readonly id: string } & CategoryFields)[];
}

interface DocumentFields {
  readonly category: CategoryFields;
  readonly 'modifier-group': ModifierGroupFields;
  readonly 'tax-class': TaxClassFields;
  readonly 'price-list': PriceListFields;
  readonly role: RoleFields;
  readonly device: DeviceFields;
}

/** The kinds of reference data that may be listed; staff and the store have views of their own. */
export const listedKinds = [
  'category',
  'modifier-group',
  'tax-class',
  'price-list',
  'role',
  'device',
] as const satisfies readonly (keyof DocumentFields)[];

export type ListedKind = (typeof listedKinds)[number];

export type DocumentsView = {
  readonly [Kind in ListedKind]: {
    readonly kind: Kind;
    readonly documents: readonly ({ readonly id: string } & DocumentFields[Kind])[];
  };
}[ListedKind];

/** Never with a PIN or its hash. */
export interface StaffView {
  readonly staff: readonly (StaffName & { readonly role: string; readonly roleName: string })[];
}

export type StoreView =
  | { readonly setUp: false }
  | {
      readonly setUp: true;
      readonly store: { readonly id: string } & StoreFields;
      readonly till: {
        readonly device: DeviceId;
        readonly name: string;
        readonly register: string;
      };
    };

export interface MeView {
  readonly staff: StaffName & { readonly role: string };
  readonly permissions: readonly Grant[];
}
