import type { OpenOrderView } from '@pos/api';
import type { OrderId } from '@pos/kernel';
import { Ellipsis, Pause, ScanBarcode } from 'lucide-react';
import { memo, useCallback } from 'react';
import { useWords } from '../../state/words.ts';
import { Button } from '../../ui/button.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { Empty } from '../../ui/empty.tsx';
import { refuse, show, useSale } from '../sale.ts';
import type { Seller } from '../seller.ts';
import { sellWords } from '../words.ts';
import { LineList } from './line-list.tsx';
import styles from './order-panel.module.css';
import { OrderTabs } from './order-tabs.tsx';
import { PayButton } from './pay-button.tsx';
import { SendButton } from './send-button.tsx';
import { stepLine } from './step-line.ts';
import { ReturnsBlock } from './returns-block.tsx';
import { Totals } from './totals.tsx';
import type { LineStep } from './line-row.tsx';
import type { OpenOrders } from './use-order.ts';

interface Props {
  readonly order: OpenOrderView | null;
  readonly orders: OpenOrders;
  readonly seller: Seller;
  readonly onHold: () => void;
  readonly onSend: () => void;
}

export const OrderPanel = ({ order, orders, seller, onHold, onSend }: Props) => {
  const words = useWords(sellWords).order;
  const refusal = useSale((sale) => sale.refusal);
  const step = useCallback<LineStep>((line, by) => void stepLine(seller, line.line, by), [seller]);
  const turn = useCallback(
    (id: OrderId, isParked: boolean) => void seller.turnToOrder(id, isParked),
    [seller],
  );
  const isEmpty = order === null || order.lines.length === 0;
  return (
    <section className={styles.panel} aria-label={words.label}>
      <OrderTabs orders={orders} onTurn={turn} />
      <div className={styles.goods}>
        {order?.returns ? (
          <ReturnsBlock order={order} returns={order.returns} seller={seller} />
        ) : null}
        {isEmpty ? (
          <Empty icon={ScanBarcode} title={words.empty} lead={words.emptyLead} />
        ) : (
          <LineList
            lines={order.lines}
            currency={order.currency}
            onStep={step}
            onEdit={(line) => show({ about: 'line', line })}
          />
        )}
      </div>
      <div className={styles.foot}>
        {refusal === null ? null : (
          <div className={styles.refusal}>
            <RefusalNote refusal={refusal} />
            <Button onPress={() => refuse(null)}>{words.dismiss}</Button>
          </div>
        )}
        {isEmpty ? null : <Totals order={order} />}
        <OrderActions isEmpty={isEmpty} onHold={onHold} />
        <div className={styles.onward}>
          {order === null || order.toSend === null ? null : (
            <SendButton toSend={order.toSend} onSend={onSend} />
          )}
          <PayButton
            order={isEmpty ? null : order}
            onPay={(id) => show({ about: 'pay', order: id })}
          />
        </div>
      </div>
    </section>
  );
};

/** Every scan draws the order anew, but not what it leaves as it is. */
const OrderActions = memo(
  ({ isEmpty, onHold }: { readonly isEmpty: boolean; readonly onHold: () => void }) => {
    const words = useWords(sellWords).order;
    const parts = useWords(sellWords).ask;
    return (
      <div className={styles.actions}>
        <Button isDisabled={isEmpty} onPress={onHold}>
          <Pause aria-hidden size={20} />
          {words.hold}
        </Button>
        <Button isDisabled={isEmpty} onPress={() => show({ about: 'discount', line: null })}>
          {parts.discount}
        </Button>
        <Button aria-label={words.actions} onPress={() => show({ about: 'order' })}>
          <Ellipsis aria-hidden size={20} />
        </Button>
      </div>
    );
  },
);
