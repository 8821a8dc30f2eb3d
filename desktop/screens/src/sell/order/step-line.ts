import { pieces, quantity, type LineId } from '@pos/kernel';
import { refuse, show, useSale } from '../sale.ts';
import type { Seller } from '../seller.ts';

/** In turn and from the till's own figure, so that ten quick taps are ten more and not one. */
export const stepLine = (seller: Seller, line: LineId, by: 1 | -1): Promise<void> =>
  seller.inTurn(async () => {
    const { order } = useSale.getState();
    const now = order === null ? null : await seller.lineOf(order, line);
    if (order === null || now === null) return;
    const wanted = now.quantity + by * pieces(1);
    if (wanted <= 0) show({ about: 'remove', line: now });
    else
      refuse(
        await seller.send({ type: 'ChangeQuantity', order, line, quantity: quantity(wanted) }),
      );
  });
