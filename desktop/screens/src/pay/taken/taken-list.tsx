import type { OpenOrderView } from '@pos/api';
import type { Payment } from '@pos/domain';
import { formatMoney } from '@pos/kernel';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { usePreferences } from '../../state/preferences.ts';
import { useWords } from '../../state/words.ts';
import { Amount } from '../../ui/amount.tsx';
import { IconButton } from '../../ui/button.tsx';
import { methodIcons } from '../tenders/tender-tabs.tsx';
import { payWords } from '../words.ts';
import { ReversePayment } from './reverse-payment.tsx';
import styles from './taken-list.module.css';

interface Props {
  readonly order: OpenOrderView;
  readonly isSending: boolean;
  readonly onReversing: (isReversing: boolean) => void;
}

/** The payments of a split bill that are in already. */
export const TakenList = ({ order, isSending, onReversing }: Props) => {
  const words = useWords(payWords);
  const language = usePreferences((state) => state.language);
  const [reversing, setReversing] = useState<Payment | null>(null);
  const reverse = (payment: Payment | null): void => {
    setReversing(payment);
    onReversing(payment !== null);
  };
  if (order.payments.length === 0) return null;
  return (
    <section aria-label={words.taken.title}>
      <ul className={styles.list}>
        {order.payments.map((payment) => {
          // Goods exchanged pay only when the order is settled: they are never among these.
          const Icon = payment.method === 'exchange' ? Undo2 : methodIcons[payment.method];
          const method = words.methods[payment.method];
          const written = formatMoney(payment.amount, order.currency, { locale: language });
          return (
            <li key={payment.payment} className={styles.payment}>
              <Icon aria-hidden size={20} />
              <span className={styles.what}>
                <span>{method}</span>
                <span className={styles.more}>
                  {payment.reference}
                  {payment.state === 'unverified' ? (
                    <span className={styles.unverified}>{words.taken.unverified}</span>
                  ) : null}
                </span>
              </span>
              <Amount amount={payment.amount} currency={order.currency} strong />
              <IconButton
                label={words.taken.giveBackOf(method, written)}
                isPending={isSending}
                onPress={() => reverse(payment)}
              >
                <Undo2 aria-hidden size={20} />
              </IconButton>
            </li>
          );
        })}
      </ul>
      {reversing === null ? null : (
        <ReversePayment order={order} payment={reversing} onDone={() => reverse(null)} />
      )}
    </section>
  );
};
