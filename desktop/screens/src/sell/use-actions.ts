import type { OpenOrderView, OrderLine } from '@pos/api';
import type { SellAction } from '../keys/keys.ts';
import { stepLine } from './order/step-line.ts';
import { select, show, turnTo, useSale } from './sale.ts';
import type { Seller } from './seller.ts';

interface Surroundings {
  readonly order: OpenOrderView | null;
  readonly seller: Seller;
  readonly onSearch: () => void;
  readonly onHold: () => void;
  readonly onSend: () => void;
  readonly onPrintBill: (order: OpenOrderView) => void;
}

/** What each key of the sell screen does. Without an order or a line, the keys about them do nothing. */
export const useActions = ({
  order,
  seller,
  onSearch,
  onHold,
  onSend,
  onPrintBill,
}: Surroundings): ((action: SellAction) => void) => {
  const lines = order?.lines ?? [];
  const withLine = (use: (line: OrderLine) => void): void => {
    const line = selectedOf(lines);
    if (line) use(line);
  };
  const withLines = (use: (order: OpenOrderView) => void): void => {
    if (order !== null && lines.length > 0) use(order);
  };
  const move = (by: 1 | -1): void => {
    const now = lines.findIndex(({ line }) => line === useSale.getState().selected);
    const next = now < 0 ? lines.length - 1 : Math.min(Math.max(now + by, 0), lines.length - 1);
    select(lines[next]?.line ?? null);
  };
  return (action) => {
    switch (action) {
      case 'search':
        return onSearch();
      case 'quantity':
      case 'price':
      case 'note':
      case 'remove':
        return withLine((line) => show({ about: action, line }));
      case 'modifiers':
        return withLine((line) => {
          if (line.product !== null) show({ about: 'remake', line });
        });
      case 'discount':
        return withLines(() => show({ about: 'discount', line: null }));
      case 'lineDiscount':
        return withLine((line) => show({ about: 'discount', line }));
      case 'bill':
        return withLines(onPrintBill);
      case 'label':
      case 'buyer':
      case 'void':
        return order === null ? undefined : show({ about: action });
      case 'hold':
        return withLines(onHold);
      case 'send':
        return onSend();
      case 'recall':
        return show({ about: 'orders' });
      case 'newOrder':
        return turnTo(null);
      case 'openItem':
        return show({ about: 'open-item' });
      case 'pay':
        return withLines((paid) => show({ about: 'pay', order: paid.order }));
      case 'previous':
        return move(-1);
      case 'next':
        return move(1);
      case 'more':
        return withLine((line) => void stepLine(seller, line.line, 1));
      case 'fewer':
        return withLine((line) => void stepLine(seller, line.line, -1));
    }
  };
};

/** Nobody selected anything: the last thing that was put on is meant. */
const selectedOf = (lines: readonly OrderLine[]): OrderLine | undefined =>
  lines.find(({ line }) => line === useSale.getState().selected) ?? lines.at(-1);
