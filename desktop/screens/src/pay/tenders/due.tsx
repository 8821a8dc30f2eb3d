import type { OpenOrderView } from '@pos/api';
import type { TenderMethod } from '@pos/domain';
import { formatMoney, type Money } from '@pos/kernel';
import { usePreferences } from '../../state/preferences.ts';
import { useWords } from '../../state/words.ts';
import { Amount } from '../../ui/amount.tsx';
import { payWords } from '../words.ts';
import styles from './due.module.css';

interface Props {
  readonly order: OpenOrderView;
  readonly method: TenderMethod;
}

/** What is to be paid the chosen way: cash is rounded, everything else is exact, and both are said. */
export const Due = ({ order, method }: Props) => {
  const words = useWords(payWords);
  const language = usePreferences((state) => state.language);
  const { due, cash, currency, payments, totals } = order;
  const written = (amount: Money): string => formatMoney(amount, currency, { locale: language });
  const signed = (amount: Money): string =>
    written(amount)
      .replace('-', '−')
      .replace(/^(?!−)/, '+');
  return (
    <section className={styles.due} aria-label={words.due}>
      <p className={styles.name}>{payments.length === 0 ? words.due : words.dueLeft}</p>
      <p className={styles.amount}>
        <Amount
          amount={method === 'cash' ? cash.due : due}
          currency={currency}
          size="huge"
          strong
        />
      </p>
      <p className={styles.notes}>
        {payments.length === 0 ? null : <span>{words.total(written(totals.total))}</span>}
        {cash.rounding === 0 ? null : (
          <span>
            {method === 'cash'
              ? words.rounding(signed(cash.rounding), written(due))
              : words.exact(written(due))}
          </span>
        )}
      </p>
    </section>
  );
};
