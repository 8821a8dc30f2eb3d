import { money, rate } from '@pos/kernel';
import type { OrderEvent, RatesByClass } from '../order/index.ts';
import type { NamedDiscount, OrderToPrice } from '../pricing/index.ts';
import { halfUp } from '../pricing/testing/price-order-oracle.ts';

/** What is to be priced after these events, read off them once more and without the order's own rules. */
export const orderByHand = (events: readonly OrderEvent[], rates: RatesByClass): OrderToPrice => {
  const opening = events.find((event) => event.type === 'OrderOpened')!;
  const lines = events
    .filter((event) => event.type === 'LineAdded')
    .map(({ line, taxClass, quantity, unitPrice, modifiers }) => {
      let left = BigInt(quantity);
      let price = BigInt(unitPrice);
      let made = modifiers;
      for (const event of events) {
        if (!('line' in event) || event.line !== line) continue;
        if (event.type === 'LineQuantityChanged') left += BigInt(event.by);
        if (event.type === 'LineVoided') left -= BigInt(event.quantity);
        if (event.type === 'PriceOverridden') price = BigInt(event.unitPrice);
        if (event.type === 'ModifiersChanged') made = event.modifiers;
      }
      for (const chosen of made) price += BigInt(chosen.price);
      const gross = money(Number(halfUp(price * left, 1000n)));
      return {
        line,
        left,
        gross,
        discounts: discountsByHand(events, line),
        rate: rates[taxClass] ?? rate(0),
      };
    });
  return {
    priceMode: opening.priceMode,
    serviceCharge: opening.serviceCharge,
    discounts: discountsByHand(events, null),
    lines: lines.filter(({ left }) => left > 0n).map(({ left: _, ...line }) => line),
  };
};

const discountsByHand = (events: readonly OrderEvent[], line: string | null): NamedDiscount[] =>
  events.flatMap((event, place) => {
    if (event.type !== 'DiscountGiven' || event.line !== line) return [];
    const withdrawn = events
      .slice(place)
      .some(
        (later) => later.type === 'DiscountWithdrawn' && later.discount === event.discount.discount,
      );
    return withdrawn ? [] : [event.discount];
  });
