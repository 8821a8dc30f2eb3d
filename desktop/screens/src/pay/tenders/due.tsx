import type { OpenOrderView } from '@pos/api';
import type { TenderMethod } from '@pos/domain';
import { formatMoney, negate, type Money } from '@pos/kernel';
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
  const { due, cash, currency, payments, totals, returns } = order;
  const toPay = method === 'cash' ? cash.due : due;
  const name = payments.length === 0 ? words.due : words.dueLeft;
  /** What goes back is said as what it is for the guest: so much more or less in the hand. */
  const ofWhoPays = (amount: Money): Money => (due < 0 ? negate(amount) : amount);
  const written = (amount: Money): string => formatMoney(amount, currency, { locale: language });
  const signed = (amount: Money): string =>
    written(amount)
      .replace('-', '−')
      .replace(/^(?!−)/, '+');
  return (
    <section className={styles.due} aria-label={words.due}>
      <p className={styles.name}>{due < 0 ? words.back.due : name}</p>
      <p className={styles.amount}>
        <Amount amount={ofWhoPays(toPay)} currency={currency} size="huge" strong />
      </p>
      <p className={styles.notes}>
        {returns === null ? null : (
          <span>{words.exchanged(written(returns.total), returns.receipt)}</span>
        )}
        {payments.length === 0 && returns === null ? null : (
          <span>{words.total(written(totals.total))}</span>
        )}
        {cash.rounding === 0 ? null : (
          <span>
            {method === 'cash'
              ? words.rounding(signed(ofWhoPays(cash.rounding)), written(ofWhoPays(due)))
              : words.exact(written(ofWhoPays(due)))}
          </span>
        )}
      </p>
    </section>
  );
};
