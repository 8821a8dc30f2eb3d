import type { ToldRefusal } from '@pos/api';
import styles from './refusal-note.module.css';

/** What happened, whether the data is safe, what to do now: announced when it appears. */
export const RefusalNote = ({ refusal }: { readonly refusal: ToldRefusal }) => (
  <div className={styles.note} role="alert">
    <p className={styles.title}>{refusal.title}</p>
    <p>{refusal.action}</p>
    <p className={styles.safe}>{refusal.dataSafe}</p>
  </div>
);
