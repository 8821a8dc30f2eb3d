import {
  permissionList,
  permissions,
  streamOf,
  type Permission,
  type ProductFields,
  type ShopEvent,
  type StoreFields,
} from '@pos/domain';
import {
  id,
  money,
  percent,
  rate,
  timeZone,
  vnd,
  type ProductId,
  type Rate,
  type StaffId,
} from '@pos/kernel';
import type { StreamEvents } from '@pos/sync';

const numbered = (number: number): string => `00000000-0000-7000-8000-00000000000${number}`;

/** Who works in the small shop, and the PINs they type. */
export const staff = {
  owner: { id: id<'StaffId'>(numbered(1)), name: 'Chị Hoa', pin: '246810' },
  manager: { id: id<'StaffId'>(numbered(2)), name: 'Anh Đạt', pin: '1357' },
  cashier: { id: id<'StaffId'>(numbered(3)), name: 'Em Hà', pin: '1111' },
} as const satisfies Record<string, { id: StaffId; name: string; pin: string }>;

export type StaffName = keyof typeof staff;

/** What the small shop sells. */
export const products = {
  coffee: id<'ProductId'>(numbered(4)),
  bread: id<'ProductId'>(numbered(5)),
  rice: id<'ProductId'>(numbered(6)),
  beer: id<'ProductId'>(numbered(7)),
} as const satisfies Record<string, ProductId>;

export type ProductName = keyof typeof products;

export const smallStore: StoreFields = {
  name: 'Tạp hoá Hoa',
  address: '12 Nguyễn Huệ, Quận 1, TP. Hồ Chí Minh',
  phone: '028 7300 2026',
  taxCode: '0318657735',
  currency: vnd,
  timeZone: timeZone('Asia/Ho_Chi_Minh'),
  cutOffHour: 4,
  priceMode: 'inclusive',
  serviceCharge: rate(0),
  cashRoundingUnit: money(1000),
  cashRounding: 'half-away',
  varianceLimit: money(50_000),
};

const ownersOnly: readonly Permission[] = ['staff.manage', 'settings.manage', 'journal.export'];

const cashiers: readonly Permission[] = [
  'order.sell',
  'order.line.remove',
  'discount.give',
  'session.open',
  'session.close',
];

/** What a first start leaves out: the others of the staff, tax classes, a category and products. */
export const smallShop = (pinHashes: Readonly<Record<StaffName, string>>): StreamEvents[] => [
  role(
    'manager',
    'Quản lý',
    permissions.filter((each) => !ownersOnly.includes(each)),
    percent(30),
  ),
  role('cashier', 'Thu ngân', cashiers, percent(5)),
  member('manager', pinHashes.manager),
  member('cashier', pinHashes.cashier),
  taxClass('vat-5', 500),
  taxClass('vat-8', 800),
  taxClass('vat-10', 1000),
  one(streamOf('category', 'hang'), {
    type: 'CategoryPut',
    changed: { name: 'Hàng', colour: '#2255aa', position: 0 },
  }),
  goods('coffee', {
    name: 'Cà phê sữa đá',
    barcodes: ['8936000000011'],
    price: money(29_000),
    unit: 'ly',
  }),
  goods('bread', {
    name: 'Bánh mì đặc biệt',
    barcodes: ['8936000000028'],
    price: money(25_500),
    unit: 'ổ',
  }),
  goods('rice', {
    name: 'Gạo ST25',
    price: money(38_700),
    unit: 'kg',
    divisible: true,
    taxClass: 'vat-5',
  }),
  goods('beer', { name: 'Bia Sài Gòn', price: money(18_000), unit: 'lon', taxClass: 'vat-10' }),
];

const one = (stream: StreamEvents['stream'], event: ShopEvent): StreamEvents => ({
  stream,
  events: [event],
});

const role = (
  name: string,
  label: string,
  granted: readonly Permission[],
  largest: Rate,
): StreamEvents =>
  one(streamOf('role', name), {
    type: 'RolePut',
    changed: {
      name: label,
      grants: granted.map((permission) => ({
        permission,
        limit: permission === 'discount.give' ? largest : null,
      })),
      chosenFrom: permissionList,
    },
  });

const member = (name: 'manager' | 'cashier', pinHash: string): StreamEvents =>
  one(streamOf('staff', staff[name].id), {
    type: 'StaffPut',
    changed: { name: staff[name].name, role: name, pinHash },
  });

const taxClass = (name: string, basisPoints: number): StreamEvents =>
  one(streamOf('tax-class', name), {
    type: 'TaxClassPut',
    changed: {
      label: `GTGT ${basisPoints / 100} %`,
      rates: [{ from: '2000-01-01T00:00:00+07:00', rate: rate(basisPoints) }],
    },
  });

const goods = (
  name: ProductName,
  fields: Partial<ProductFields> & Pick<ProductFields, 'name' | 'price' | 'unit'>,
): StreamEvents =>
  one(streamOf('product', products[name]), {
    type: 'ProductPut',
    changed: {
      sku: name.toUpperCase(),
      barcodes: [],
      divisible: false,
      taxClass: 'vat-8',
      category: 'hang',
      modifierGroups: [],
      ...fields,
    },
  });
