import { formatDateTime, parseInstant, type TimeZone } from '@pos/kernel';
import { useData } from '../state/till.ts';
import { useWords } from '../state/words.ts';
import { Amount } from '../ui/amount.tsx';
import { drawerWords } from './words.ts';
import styles from './past-closings.module.css';

const shown = 10;

/** The last closings of this till: their numbers never change, their figures are for those who may read reports. */
export const PastClosings = () => {
  const words = useWords(drawerWords);
  const store = useData('store', {});
  const view = useData('sessions', { limit: shown });
  const closed = view?.sessions.filter(({ status }) => status === 'closed') ?? [];
  if (view === undefined || closed.length === 0 || !store?.setUp) return null;
  return (
    <section className={styles.past} aria-labelledby="past-closings">
      <h2 id="past-closings" className={styles.title}>
        {words.past}
      </h2>
      <ul>
        {closed.map(({ session, number, closedAt, approvedBy, figures }) => (
          <li key={session} className={styles.closing}>
            <strong className={styles.number}>{number}</strong>
            <span className={styles.when}>
              {[
                when(closedAt, store.store.timeZone),
                approvedBy && words.approvedBy(approvedBy.name),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {figures === null ? null : (
              <span className={styles.figure}>
                {figures.variance === 0 ? (
                  words.exact
                ) : (
                  <>
                    {words.variance}{' '}
                    <Amount amount={figures.variance} currency={view.currency} strong />
                  </>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

const when = (at: string | null, zone: TimeZone): string => {
  const moment = at === null ? null : parseInstant(at);
  return moment === null ? '' : formatDateTime(moment, zone);
};
