import type { OpenSessionView } from '@pos/api';
import { minus } from '@pos/kernel';
import { useWords } from '../state/words.ts';
import { Amount } from '../ui/amount.tsx';
import { classes } from '../ui/classes.ts';
import { closeWords } from './close-words.ts';
import type { CashCounted } from './closed-session.ts';
import styles from './count-told.module.css';

interface Props {
  readonly counted: CashCounted;
  readonly session: OpenSessionView;
}

/** What was counted; beside it what the drawer should hold, for those who may read reports. */
export const CountTold = ({ counted, session: { currency, figures } }: Props) => {
  const words = useWords(closeWords);
  const variance = figures === null ? null : minus(counted.total, figures.expected);
  return (
    <>
      <dl className={styles.figures}>
        <div className={styles.figure}>
          <dt>{words.countedAs(counted.attempt)}</dt>
          <dd>
            <Amount amount={counted.total} currency={currency} size="xl" strong />
          </dd>
        </div>
        {figures === null || variance === null ? null : (
          <>
            <div className={styles.figure}>
              <dt>{words.expected}</dt>
              <dd>
                <Amount amount={figures.expected} currency={currency} size="l" />
              </dd>
            </div>
            <div className={classes(styles.figure, variance === 0 ? styles.exact : styles.off)}>
              <dt>{variance === 0 ? words.exact : variance > 0 ? words.over : words.short}</dt>
              <dd>
                <Amount amount={variance} currency={currency} size="l" strong />
              </dd>
            </div>
          </>
        )}
      </dl>
      <p className={styles.lead}>{figures === null ? words.blind : words.next}</p>
    </>
  );
};
