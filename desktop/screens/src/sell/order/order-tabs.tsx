import type { OrderId } from '@pos/kernel';
import { Pause, Plus } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useWords } from '../../state/words.ts';
import { IconButton } from '../../ui/button.tsx';
import { turnTo, useSale } from '../sale.ts';
import { sellWords } from '../words.ts';
import styles from './order-tabs.module.css';
import { nameOfOrder, type OpenOrders } from './use-order.ts';

interface Props {
  readonly orders: OpenOrders;
  readonly onTurn: (order: OrderId, isParked: boolean) => void;
}

/** One tap from one guest to another. An order that is held comes back by being touched. */
export const OrderTabs = ({ orders, onTurn }: Props) => {
  const words = useWords(sellWords).order;
  const atHand = useSale((sale) => sale.order);
  const row = useRef<HTMLDivElement>(null);
  const isNew = atHand === null || !orders.some(({ order }) => order === atHand);
  useEffect(() => {
    row.current
      ?.querySelector('[data-selected]')
      ?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [atHand, orders.length]);
  return (
    <div className={styles.tabs}>
      <div ref={row} className={styles.row} role="group" aria-label={words.tabs}>
        {orders.map(({ order, status }) => (
          <Tab
            key={order}
            order={order}
            isParked={status === 'parked'}
            name={nameOfOrder(orders, order, words.unnamed)}
            isSelected={order === atHand}
            onTurn={onTurn}
          />
        ))}
        {isNew ? (
          <ToggleButton className={styles.tab ?? ''} isSelected onChange={() => turnTo(null)}>
            <span className={styles.name}>{words.fresh}</span>
          </ToggleButton>
        ) : null}
      </div>
      <FreshOrder label={words.fresh} isDisabled={isNew} />
    </div>
  );
};

interface TabProps {
  readonly order: OrderId;
  readonly isParked: boolean;
  readonly name: string;
  readonly isSelected: boolean;
  readonly onTurn: (order: OrderId, isParked: boolean) => void;
}

const Tab = memo(({ order, isParked, name, isSelected, onTurn }: TabProps) => {
  const words = useWords(sellWords).order;
  return (
    <ToggleButton
      className={styles.tab ?? ''}
      isSelected={isSelected}
      onChange={() => onTurn(order, isParked)}
    >
      {isParked ? <Pause aria-label={words.parked} size={16} /> : null}
      <span className={styles.name}>{name}</span>
    </ToggleButton>
  );
});

const FreshOrder = memo(
  ({ label, isDisabled }: { readonly label: string; readonly isDisabled: boolean }) => (
    <IconButton label={label} isDisabled={isDisabled} onPress={() => turnTo(null)}>
      <Plus aria-hidden size={22} />
    </IconButton>
  ),
);
