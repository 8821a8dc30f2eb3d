import type { CatalogEntry } from '@pos/api';
import type { Currency } from '@pos/kernel';
import { useCallback, useRef } from 'react';
import { flushSync } from 'react-dom';
import { readKeyMap } from '../keys/key-map.ts';
import { tell } from '../state/notice.ts';
import { useLatest } from '../state/use-latest.ts';
import { inEach, useWords } from '../state/words.ts';
import { Asks } from './asks/asks.tsx';
import { usePrintBill } from './asks/use-print-bill.ts';
import { Catalog } from './catalog/catalog.tsx';
import { OrderPanel } from './order/order-panel.tsx';
import { useLeftOrder, useOrder, type OpenOrders } from './order/use-order.ts';
import { useSend } from './order/use-send.ts';
import { closeAsk, refuse, show, turnTo } from './sale.ts';
import { useScanner } from './use-scanner.ts';
import styles from './sell.module.css';
import { useSeller } from './seller.ts';
import { useActions } from './use-actions.ts';
import { useSellKeys } from './use-sell-keys.ts';
import { sellWords } from './words.ts';

interface Props {
  readonly currency: Currency;
  readonly orders: OpenOrders;
}

/** What can be sold on the left, what is being sold on the right. */
export const SellFloor = ({ currency, orders }: Props) => {
  const words = useWords(sellWords);
  const field = useRef<HTMLInputElement>(null);
  const seller = useSeller();
  // Before the scanner is heard: what it brings goes on the order that was left.
  useLeftOrder(orders);
  const order = useOrder();
  const scanner = useScanner(seller);
  const scan = useLatest(scanner);
  const pick = useCallback(
    (product: CatalogEntry): void => {
      closeAsk();
      if (product.variants > 0) show({ about: 'variants', product });
      else if (product.modifierGroups.length > 0) show({ about: 'modifiers', product });
      else if (product.divisible) show({ about: 'weigh', product });
      else void seller.inTurn(() => seller.add(product));
    },
    [seller],
  );
  const search = (): void => {
    // A sheet keeps the focus for as long as it is there.
    flushSync(closeAsk);
    field.current?.focus();
  };
  const printBill = usePrintBill(seller);
  const hold = useLatest((): void => {
    if (order === null) return;
    void seller.inTurn(async () => {
      const refusal = await seller.send({ type: 'ParkOrder', order: order.order });
      if (refusal !== null) return refuse(refusal);
      turnTo(null);
      return tell({
        tone: 'calm',
        inEach: inEach(sellWords, ({ order: { held } }) => held(readKeyMap().recall)),
      });
    });
  });
  const send = useSend(order, seller);
  const onAction = useActions({
    order,
    seller,
    onSearch: search,
    onHold: hold,
    onSend: send,
    onPrintBill: printBill,
  });
  useSellKeys({ field, onAction, onEnter: () => onAction('pay') });
  return (
    <div className={styles.floor}>
      <h1 className="visually-hidden">{words.place}</h1>
      <Catalog field={field} onPick={pick} onCode={scan} />
      <OrderPanel order={order} orders={orders} seller={seller} onHold={hold} onSend={send} />
      <Asks
        order={order}
        orders={orders}
        currency={currency}
        seller={seller}
        onSearch={search}
        onPick={pick}
        onPrintBill={printBill}
      />
    </div>
  );
};
