import type { Reach } from '@pos/api';
import { Cloud, HardDrive, Store, type LucideIcon } from 'lucide-react';
import { useWords } from '../state/words.ts';
import { classes } from '../ui/classes.ts';
import styles from './reach-mark.module.css';
import { syncWords } from './words.ts';

const icons: Record<Reach, LucideIcon> = { here: HardDrive, shop: Store, cloud: Cloud };

interface Props {
  readonly reach: Reach;
  /** Only its picture, where there is no room for words. */
  readonly short?: boolean;
}

/** How far a record has come. */
export const ReachMark = ({ reach, short = false }: Props) => {
  const words = useWords(syncWords);
  const Icon = icons[reach];
  return (
    <span className={classes(styles.mark, styles[reach])} data-reach={reach}>
      {short ? (
        <Icon size={16} role="img" aria-label={words.reach[reach]} />
      ) : (
        <>
          <Icon aria-hidden size={18} /> {words.reach[reach]}
        </>
      )}
    </span>
  );
};
