import type { LucideIcon } from 'lucide-react';
import { classes } from '../../ui/classes.ts';
import { Press } from '../../ui/press.tsx';
import styles from './action-list.module.css';
import { KeyCap } from '../../keys/key-cap.tsx';

export interface Action {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly does: () => void;
  readonly keyName: string;
  readonly isDanger?: boolean;
}

/** What can be done, each with the key that does it without coming here. */
export const ActionList = ({ actions }: { readonly actions: readonly Action[] }) => (
  <div className={styles.actions}>
    {actions.map(({ icon: Icon, name, does, keyName, isDanger = false }) => (
      <Press
        key={name}
        className={classes(styles.action, isDanger && styles.danger)}
        onPress={does}
      >
        <Icon aria-hidden size={22} />
        <span>{name}</span>
        <KeyCap name={keyName} />
      </Press>
    ))}
  </div>
);
