import { formatMoney, type Currency, type Money } from '@pos/kernel';
import { usePreferences } from '../state/preferences.ts';
import styles from './amount.module.css';
import { classes } from './classes.ts';

interface Props {
  readonly amount: Money;
  readonly currency: Currency;
  readonly size?: 'm' | 'l' | 'xl' | 'huge';
  readonly strong?: boolean;
}

/** Money as people write it, its figures under each other. */
export const Amount = ({ amount, currency, size = 'm', strong = false }: Props) => {
  const language = usePreferences((state) => state.language);
  return (
    <span className={classes(styles.amount, styles[size], strong && styles.strong)}>
      {formatMoney(amount, currency, { locale: language })}
    </span>
  );
};
