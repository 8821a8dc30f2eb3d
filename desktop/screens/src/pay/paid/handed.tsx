import { sum, type Money } from '@pos/kernel';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../state/words.ts';
import { Amount } from '../../ui/amount.tsx';
import { payWords } from '../words.ts';
import styles from './paid.module.css';
import type { Settlement } from './settlement.ts';

/** What goes from hand to hand now, in figures one reads from two metres. */
export const Handed = ({ settlement }: { readonly settlement: Settlement }) => {
  const words = useWords(payWords).paid;
  const { order, settled, taken, change, back } = settlement;
  const figure = (lead: ReactNode, amount: Money) => (
    <section className={styles.change} role="status">
      <p className={styles.full}>{lead}</p>
      <p className={styles.figure}>
        <Amount amount={amount} currency={order.currency} size="huge" strong />
      </p>
      {change === 0 ? null : (
        <p>
          {words.handed}{' '}
          <Amount
            amount={sum(taken.slice(-1).map(({ tendered }) => tendered))}
            currency={order.currency}
          />
        </p>
      )}
    </section>
  );
  if (change > 0) return figure(words.change, change);
  if (back !== null) return figure(words.back[back.method], back.amount);
  const paid = settled.payments.filter(({ method }) => method !== 'exchange');
  return figure(
    <>
      <Check aria-hidden size={28} />{' '}
      {paid.length === 0 && order.returns ? words.even : words.noChange}
    </>,
    sum(paid.map(({ amount }) => amount)),
  );
};
