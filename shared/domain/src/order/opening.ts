import type { OrderId } from '@pos/kernel';
import type { StoreFields } from '../document/index.ts';

/** An order begins on the terms that its store has today, and keeps them. */
export const opening = (store: StoreFields, order: OrderId) =>
  ({
    type: 'OpenOrder',
    order,
    label: null,
    terms: {
      currency: store.currency,
      priceMode: store.priceMode,
      serviceCharge: store.serviceCharge,
      cashRounding: { unit: store.cashRoundingUnit, rounding: store.cashRounding },
    },
  }) as const;
