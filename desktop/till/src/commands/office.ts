import type { Refusal, TillCommand } from '@pos/api';
import {
  category,
  modifierGroup,
  permissions,
  priceList,
  product as productDecider,
  role,
  staff as staffDecider,
  store as storeDecider,
  streamOf,
  taxClass,
  type ProductFields,
  type RoleFields,
  type StaffFields,
} from '@pos/domain';
import type { StaffId } from '@pos/kernel';
import type { Shop } from '../shop.ts';
import { outcomeOf, refused, type Outcome } from './outcome.ts';

export const putProduct = (shop: Shop, command: TillCommand<'PutProduct'>): Outcome => {
  const product = command.product ?? shop.newId<'ProductId'>();
  const missing = missingReference(shop, command.fields);
  if (missing) return refused(missing);
  const takenBarcodes = (command.fields.barcodes ?? []).filter((code) =>
    shop.readModels.catalog.byBarcode(code).some((item) => item.product !== product),
  );
  return outcomeOf(
    streamOf('product', product),
    productDecider.decide(shop.readModels.catalog.state(product), {
      type: 'Put',
      fields: command.fields,
      takenBarcodes,
    }),
  );
};

export const withdrawProduct = (shop: Shop, { product }: TillCommand<'WithdrawProduct'>): Outcome =>
  outcomeOf(
    streamOf('product', product),
    productDecider.decide(shop.readModels.catalog.state(product), { type: 'Withdraw' }),
  );

export const putDocument = (shop: Shop, command: TillCommand<'PutDocument'>): Outcome => {
  const { documents } = shop.readModels;
  const { kind, document } = command;
  const stream = streamOf(kind, document);
  switch (kind) {
    case 'category':
      return outcomeOf(
        stream,
        category.decide(documents.state(kind, document), { type: 'Put', fields: command.fields }),
      );
    case 'modifier-group':
      return outcomeOf(
        stream,
        modifierGroup.decide(documents.state(kind, document), {
          type: 'Put',
          fields: command.fields,
        }),
      );
    case 'tax-class':
      return outcomeOf(
        stream,
        taxClass.decide(documents.state(kind, document), { type: 'Put', fields: command.fields }),
      );
    case 'price-list':
      return outcomeOf(
        stream,
        priceList.decide(documents.state(kind, document), { type: 'Put', fields: command.fields }),
      );
    case 'role':
      if (document === ownerRole && !keepsEverything(command.fields))
        return refused({ type: 'LastManager' });
      return outcomeOf(
        stream,
        role.decide(documents.state(kind, document), { type: 'Put', fields: command.fields }),
      );
  }
};

export const withdrawDocument = (
  shop: Shop,
  { kind, document }: TillCommand<'WithdrawDocument'>,
): Outcome => {
  const { documents } = shop.readModels;
  const inUse = userOf(shop, kind, document);
  if (inUse) return refused({ type: 'DocumentInUse', by: inUse });
  const stream = streamOf(kind, document);
  switch (kind) {
    case 'category':
      return outcomeOf(
        stream,
        category.decide(documents.state(kind, document), { type: 'Withdraw' }),
      );
    case 'modifier-group':
      return outcomeOf(
        stream,
        modifierGroup.decide(documents.state(kind, document), { type: 'Withdraw' }),
      );
    case 'tax-class':
      return outcomeOf(
        stream,
        taxClass.decide(documents.state(kind, document), { type: 'Withdraw' }),
      );
    case 'price-list':
      return outcomeOf(
        stream,
        priceList.decide(documents.state(kind, document), { type: 'Withdraw' }),
      );
    case 'role':
      return outcomeOf(stream, role.decide(documents.state(kind, document), { type: 'Withdraw' }));
  }
};

export const putStore = (shop: Shop, command: TillCommand<'PutStore'>): Outcome => {
  const store = shop.storeId();
  if (!store) return refused({ type: 'StoreNotSetUp' });
  return outcomeOf(
    streamOf('store', store),
    storeDecider.decide(shop.readModels.documents.state('store', store), {
      type: 'Put',
      fields: command.fields,
    }),
  );
};

/** The PIN has been hashed at the edge: what arrives here may be written down. */
export const putStaff = (
  shop: Shop,
  command: { readonly staff?: StaffId | undefined; readonly fields: Partial<StaffFields> },
): Outcome => {
  const { documents } = shop.readModels;
  const staff = command.staff ?? shop.newId<'StaffId'>();
  const { fields } = command;
  const others = documents.all('staff').filter(({ id }) => id !== staff);
  return outcomeOf(
    streamOf('staff', staff),
    staffDecider.decide(documents.state('staff', staff), {
      type: 'Put',
      fields,
      pinTaken:
        fields.pinHash !== undefined &&
        others.some((other) => other.fields.pinHash === fields.pinHash),
      roleKnown: fields.role === undefined || documents.find('role', fields.role) !== undefined,
      lastManager: isLastManager(shop, staff),
    }),
  );
};

export const withdrawStaff = (shop: Shop, { staff }: TillCommand<'WithdrawStaff'>): Outcome =>
  outcomeOf(
    streamOf('staff', staff),
    staffDecider.decide(shop.readModels.documents.state('staff', staff), {
      type: 'Withdraw',
      lastManager: isLastManager(shop, staff),
    }),
  );

/** The role made at the first start. It keeps every permission, so a shop can never lock itself out. */
export const ownerRole = 'owner';

const keepsEverything = ({ grants }: Partial<RoleFields>): boolean =>
  grants === undefined ||
  permissions.every((permission) =>
    grants.some((grant) => grant.permission === permission && grant.limit === null),
  );

const isLastManager = (shop: Shop, staff: StaffId): boolean => {
  const { documents } = shop.readModels;
  const manages = (name: string): boolean =>
    documents.find('role', name)?.grants.some(({ permission }) => permission === 'staff.manage') ??
    false;
  const managers = documents.all('staff').filter(({ fields }) => manages(fields.role));
  return managers.length === 1 && managers[0]!.id === staff;
};

const missingReference = (shop: Shop, fields: Partial<ProductFields>): Refusal | null => {
  const { documents } = shop.readModels;
  if (fields.taxClass !== undefined && !documents.find('tax-class', fields.taxClass)) {
    return { type: 'TaxClassNotFound', taxClass: fields.taxClass };
  }
  if (fields.category !== undefined && !documents.find('category', fields.category)) {
    return { type: 'CategoryNotFound', category: fields.category };
  }
  return null;
};

const userOf = (
  shop: Shop,
  kind: TillCommand<'WithdrawDocument'>['kind'],
  document: string,
): string | undefined => {
  switch (kind) {
    case 'category':
      return shop.readModels.catalog.inCategory(document, 0, 1).items[0]?.name;
    case 'role':
      return shop.readModels.documents.all('staff').find(({ fields }) => fields.role === document)
        ?.fields.name;
    case 'tax-class':
      return shop.readModels.catalog.firstTaxedAs(document)?.name;
    case 'modifier-group':
    case 'price-list':
      return undefined;
  }
};
