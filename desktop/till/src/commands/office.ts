import type { Refusal, TillCommand } from '@pos/api';
import {
  category,
  modifierGroup,
  priceList,
  product as productDecider,
  store as storeDecider,
  streamOf,
  taxClass,
  type ProductFields,
} from '@pos/domain';
import type { Shop } from '../shop.ts';
import { keepImage } from './picture.ts';
import { outcomeOf, refused, type Outcome } from './outcome.ts';

export const putProduct = (shop: Shop, command: TillCommand<'PutProduct'>): Outcome => {
  const { image } = command;
  if (image === undefined) return putFields(shop, command);
  const kept = keepImage(shop, image);
  if (!kept.ok) return kept;
  return putFields(shop, { ...command, fields: { ...command.fields, picture: kept.picture } });
};

const putFields = (shop: Shop, command: TillCommand<'PutProduct'>): Outcome => {
  const product = command.product ?? shop.newId<'ProductId'>();
  const missing = missingReference(shop, command.fields);
  if (missing) return refused(missing);
  const state = shop.readModels.catalog.state(product);
  const kept = state.status === 'withdrawn' ? state.fields.barcodes : [];
  const takenBarcodes = (command.fields.barcodes ?? kept).filter((code) =>
    shop.readModels.catalog.byBarcode(code).some((item) => item.product !== product),
  );
  return outcomeOf(
    streamOf('product', product),
    productDecider.decide(state, {
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
    case 'tax-class':
      return shop.readModels.catalog.firstTaxedAs(document)?.name;
    case 'modifier-group':
    case 'price-list':
      return undefined;
  }
};
