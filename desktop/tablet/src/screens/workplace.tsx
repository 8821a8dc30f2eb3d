import type { OrderId } from '@pos/kernel';
import { useState } from 'react';
import type { Waiter } from '../shop/local-till.ts';
import type { Tablet } from '../tablet.ts';
import { Kitchen } from './kitchen/kitchen.tsx';
import { OrderScreen } from './order-screen.tsx';
import type { Place } from './place.ts';
import { StorageNote } from './storage-note.tsx';
import { ReachStrip } from './reach-strip.tsx';
import { Tables } from './tables.tsx';
import styles from './workplace.module.css';

interface Props {
  readonly tablet: Tablet;
  readonly waiter: Waiter;
  readonly place: Place;
  readonly goTo: (place: Place) => void;
  readonly onLogOut: () => void;
}

export const Workplace = ({ tablet, waiter, place, goTo, onLogOut }: Props) => {
  const { till } = tablet;
  const [order, setOrder] = useState<OrderId | null>(null);
  const show = () => {
    if (place === 'kitchen')
      return (
        <Kitchen till={till} waiter={waiter} onTables={() => goTo('tables')} onLogOut={onLogOut} />
      );
    if (order !== null)
      return (
        <OrderScreen till={till} waiter={waiter} order={order} onBack={() => setOrder(null)} />
      );
    return (
      <Tables
        till={till}
        waiter={waiter}
        onOpen={setOrder}
        onKitchen={() => goTo('kitchen')}
        onLogOut={onLogOut}
      />
    );
  };
  return (
    <div className={styles.place}>
      <StorageNote tablet={tablet} />
      {show()}
      <ReachStrip tablet={tablet} />
    </div>
  );
};
