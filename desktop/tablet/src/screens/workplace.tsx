import type { OrderId } from '@pos/kernel';
import { useState } from 'react';
import type { Waiter } from '../shop/local-till.ts';
import type { Tablet } from '../tablet.ts';
import { OrderScreen } from './order-screen.tsx';
import { ReachStrip } from './reach-strip.tsx';
import { Tables } from './tables.tsx';
import styles from './workplace.module.css';

interface Props {
  readonly tablet: Tablet;
  readonly waiter: Waiter;
  readonly onLogOut: () => void;
}

export const Workplace = ({ tablet, waiter, onLogOut }: Props) => {
  const [order, setOrder] = useState<OrderId | null>(null);
  return (
    <div className={styles.place}>
      {order === null ? (
        <Tables till={tablet.till} waiter={waiter} onOpen={setOrder} onLogOut={onLogOut} />
      ) : (
        <OrderScreen
          till={tablet.till}
          waiter={waiter}
          order={order}
          onBack={() => setOrder(null)}
        />
      )}
      <ReachStrip tablet={tablet} />
    </div>
  );
};
