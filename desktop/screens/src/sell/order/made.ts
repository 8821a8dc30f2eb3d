import type { OrderLine } from '@pos/api';
import { tallied } from '@pos/domain';
import { minus, sum, type Money } from '@pos/kernel';

/** What the modifiers of one piece cost. */
export const extraOf = ({ modifiers }: Pick<OrderLine, 'modifiers'>): Money =>
  sum(modifiers.map(({ price }) => price));

/** Of one piece, before its modifiers. */
export const basePriceOf = (line: Pick<OrderLine, 'modifiers' | 'unitPrice'>): Money =>
  minus(line.unitPrice, extraOf(line));

/** `2 × Trân châu +10.000, Ít đường` */
export const madeWith = (
  { modifiers }: Pick<OrderLine, 'modifiers'>,
  written: (amount: Money) => string,
): string =>
  tallied(modifiers)
    .map(({ name, price, count }) =>
      [
        ...(count === 1 ? [] : [`${count} ×`]),
        name,
        ...(price === 0 ? [] : [`${price > 0 ? '+' : ''}${written(price)}`]),
      ].join(' '),
    )
    .join(', ');
