import { formatTime, parseInstant, type Currency, type OrderId } from '@pos/kernel';
import { Inbox, Pause } from 'lucide-react';
import { readKeyMap } from '../../keys/key-map.ts';
import { useData } from '../../state/till.ts';
import { useWords } from '../../state/words.ts';
import { Amount } from '../../ui/amount.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { partWords } from '../../ui/words.ts';
import { nameOfOrder, type OpenOrders } from '../order/use-order.ts';
import { Empty } from '../../ui/empty.tsx';
import { closeAsk } from '../sale.ts';
import { sellWords } from '../words.ts';
import { Press } from '../../ui/press.tsx';
import styles from './asks.module.css';

interface Props {
  readonly orders: OpenOrders;
  readonly currency: Currency;
  readonly onTurn: (order: OrderId, isParked: boolean) => void;
}

/** Every order that is not paid yet, those on hold first: whose it is, since when, how much. */
export const OrdersAsk = ({ orders, currency, onTurn }: Props) => {
  const { ask: words, order: orderWords } = useWords(sellWords);
  const parts = useWords(partWords);
  const store = useData('store', {});
  const since = (openedAt: string): string => {
    const moment = parseInstant(openedAt);
    return store?.setUp && moment !== null ? formatTime(moment, store.store.timeZone) : '';
  };
  const heldFirst = orders.toSorted(
    (left, right) => Number(right.status === 'parked') - Number(left.status === 'parked'),
  );
  return (
    <Sheet title={words.orders} closeLabel={parts.close} onClose={closeAsk}>
      {orders.length === 0 ? (
        <Empty icon={Inbox} title={words.noOrders} lead={words.noOrdersLead(readKeyMap().hold)} />
      ) : (
        <div className={styles.list}>
          {heldFirst.map(({ order, status, openedAt, openedBy, lines, total }) => (
            <Press
              key={order}
              className={styles.item}
              onPress={() => onTurn(order, status === 'parked')}
            >
              <strong>{nameOfOrder(orders, order, orderWords.unnamed)}</strong>
              <Amount amount={total} currency={currency} strong />
              <small>
                {[since(openedAt), orderWords.items(String(lines)), openedBy?.name]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
              {status === 'parked' ? (
                <small>
                  <Pause aria-hidden size={14} /> {orderWords.parked}
                </small>
              ) : null}
            </Press>
          ))}
        </div>
      )}
    </Sheet>
  );
};
