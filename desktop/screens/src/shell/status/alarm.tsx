import type { LucideIcon } from 'lucide-react';
import { classes } from '../../ui/classes.ts';
import { Press } from '../../ui/press.tsx';
import styles from './alarm.module.css';

interface Props {
  readonly icon: LucideIcon;
  /** `null`: nothing to say, and no room taken. */
  readonly text: string | null;
  readonly isUrgent?: boolean;
  readonly onPress: () => void;
}

/** Something in the strip that waits for a person. */
export const Alarm = ({ icon: Icon, text, isUrgent = false, onPress }: Props) => (
  <span role="status" className={styles.live}>
    {text === null ? null : (
      <Press
        data-alarm=""
        className={classes(styles.alarm, isUrgent && styles.urgent)}
        onPress={onPress}
      >
        <Icon aria-hidden size={18} />
        {text}
      </Press>
    )}
  </span>
);
