import type { RefusalWords } from '@pos/api';
import { useWords, type Bilingual } from '../state/words.ts';
import styles from './refusal-note.module.css';

interface Props {
  readonly refusal: { readonly inEach: Bilingual<RefusalWords> };
}

/** What happened, whether the data is safe, what to do now: announced when it appears, in the language the screen has now. */
export const RefusalNote = ({ refusal }: Props) => {
  const { title, action, dataSafe } = useWords(refusal.inEach);
  return (
    <div className={styles.note} role="alert">
      <p className={styles.title}>{title}</p>
      <p>{action}</p>
      <p className={styles.safe}>{dataSafe}</p>
    </div>
  );
};
