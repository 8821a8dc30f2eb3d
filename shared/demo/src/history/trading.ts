import {
  priceListOf,
  rateAt,
  taxClassOf,
  type OrderTerms,
  type PriceList,
  type RatesByClass,
  type StoreFields,
} from '@pos/domain';
import type { Calendar, Instant } from '@pos/kernel';
import { documentsOf, type DemoDocument, type DemoShop, type DemoStaff } from '../document.ts';

/** What trading needs to know of a shop. */
export interface TradingShop {
  readonly store: StoreFields;
  readonly taxClasses: readonly DemoDocument<'tax-class'>[];
  readonly priceLists: readonly DemoDocument<'price-list'>[];
  readonly modifierGroups: readonly DemoDocument<'modifier-group'>[];
  readonly products: readonly DemoDocument<'product'>[];
  readonly staff: readonly DemoStaff[];
}

/** The same, as the generator reads it. */
export interface Trading {
  readonly store: StoreFields;
  readonly calendar: Calendar;
  readonly terms: OrderTerms;
  readonly ratesAt: (moment: Instant) => RatesByClass;
  readonly priceLists: readonly PriceList[];
  readonly modifierGroups: ReadonlyMap<string, DemoDocument<'modifier-group'>>;
  readonly departments: readonly Department[];
  readonly cashiers: readonly DemoStaff[];
  readonly manager: DemoStaff;
}

/** People shop in one part of a mall at a time: categories up to their first dash belong together. */
export interface Department {
  readonly name: string;
  readonly products: readonly DemoDocument<'product'>[];
  /** What a stay there begins with: the hours of a karaoke room. */
  readonly rooms: readonly DemoDocument<'product'>[];
}

export const tradingShopOf = (shop: DemoShop): TradingShop => {
  const [store] = documentsOf(shop, 'store');
  if (!store) throw new RangeError('a shop without a store document');
  return {
    store: store.fields,
    taxClasses: documentsOf(shop, 'tax-class'),
    priceLists: documentsOf(shop, 'price-list'),
    modifierGroups: documentsOf(shop, 'modifier-group'),
    products: documentsOf(shop, 'product'),
    staff: shop.staff,
  };
};

export const tradingOf = (shop: TradingShop): Trading => {
  const { store } = shop;
  const taxClasses = shop.taxClasses.map(({ id, fields }) => taxClassOf(id, fields));
  return {
    store,
    calendar: { timeZone: store.timeZone, cutOffHour: store.cutOffHour },
    terms: {
      currency: store.currency,
      priceMode: store.priceMode,
      serviceCharge: store.serviceCharge,
      cashRounding: { unit: store.cashRoundingUnit, rounding: store.cashRounding },
    },
    ratesAt: (moment) =>
      Object.fromEntries(taxClasses.map((each) => [each.taxClass, rateAt(each, moment)])),
    priceLists: shop.priceLists.map(({ id, fields }) => priceListOf(id, fields)),
    modifierGroups: new Map(shop.modifierGroups.map((group) => [group.id, group])),
    departments: departmentsOf(shop.products),
    cashiers: withRole(shop.staff, 'cashier', 'manager', 'owner'),
    manager: withRole(shop.staff, 'manager', 'owner')[0]!,
  };
};

/** Those of the first of these roles that anybody has. */
const withRole = (
  staff: readonly DemoStaff[],
  ...roles: readonly string[]
): readonly DemoStaff[] => {
  for (const role of roles) {
    const members = staff.filter((member) => member.role === role);
    if (members.length > 0) return members;
  }
  throw new RangeError(`nobody is ${roles.join(' or ')}`);
};

const departmentsOf = (products: readonly DemoDocument<'product'>[]): Department[] => {
  const byName = new Map<string, DemoDocument<'product'>[]>();
  for (const product of products) {
    const name = product.fields.category.split('-')[0]!;
    const known = byName.get(name);
    if (known) known.push(product);
    else byName.set(name, [product]);
  }
  return [...byName].map(([name, ofDepartment]) => ({
    name,
    products: ofDepartment.filter(({ fields }) => fields.unit !== roomUnit),
    rooms: ofDepartment.filter(({ fields }) => fields.unit === roomUnit),
  }));
};

export const roomUnit = 'giờ';
