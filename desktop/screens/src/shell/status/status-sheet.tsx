import { useWords } from '../../state/words.ts';
import { classes } from '../../ui/classes.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { partWords } from '../../ui/words.ts';
import type { Claim } from './claim.ts';
import styles from './status-sheet.module.css';
import { statusWords } from './words.ts';

interface Props {
  readonly claims: readonly Claim[];
  readonly onClose: () => void;
}

/** What the strip says in a word, said so that anybody understands it; of every trouble, whether any data is at risk. */
export const StatusSheet = ({ claims, onClose }: Props) => {
  const words = useWords(statusWords);
  const parts = useWords(partWords);
  return (
    <Sheet title={words.title} closeLabel={parts.close} onClose={onClose}>
      <ul className={styles.claims}>
        {claims.map(({ id, icon: Icon, tone, full }) => (
          <li key={id} className={classes(styles.claim, styles[tone])}>
            <Icon aria-hidden size={22} />
            <span>
              {full}
              {tone === 'caution' || tone === 'danger' ? ` ${words.dataSafe}` : null}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
};
