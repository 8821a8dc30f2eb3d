import {
  category,
  modifierGroup,
  priceList,
  product,
  role,
  store,
  taxClass,
  type ShopEvent,
} from '@pos/domain';
import type { Decision } from '@pos/kernel';
import type { DemoDocument } from '../document.ts';

/** What the real rules make of putting a document for the first time. */
export const put = (document: DemoDocument): Decision<ShopEvent, unknown> => {
  switch (document.aggregate) {
    case 'store':
      return store.decide(store.initial, { type: 'Put', fields: document.fields });
    case 'tax-class':
      return taxClass.decide(taxClass.initial, { type: 'Put', fields: document.fields });
    case 'category':
      return category.decide(category.initial, { type: 'Put', fields: document.fields });
    case 'modifier-group':
      return modifierGroup.decide(modifierGroup.initial, { type: 'Put', fields: document.fields });
    case 'price-list':
      return priceList.decide(priceList.initial, { type: 'Put', fields: document.fields });
    case 'role':
      return role.decide(role.initial, { type: 'Put', fields: document.fields });
    case 'product':
      return product.decide(product.initial, {
        type: 'Put',
        fields: document.fields,
        takenBarcodes: [],
      });
  }
};
