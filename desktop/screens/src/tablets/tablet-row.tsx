import type { TabletHere } from '@pos/api';
import { Pencil, Tablet, Trash2, Wifi, WifiOff } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { RenameSheet } from './rename-sheet.tsx';
import { RevokeSheet } from './revoke-sheet.tsx';
import styles from './tablets.module.css';
import { useTimeOf } from './use-time-of.ts';
import { tabletsWords } from './words.ts';

export const TabletRow = ({ tablet }: { readonly tablet: TabletHere }) => {
  const words = useWords(tabletsWords);
  const [asked, setAsked] = useState<'name' | 'revoke' | null>(null);
  const { name, isInTouch } = tablet;
  const close = (): void => setAsked(null);
  return (
    <li className={styles.row} aria-label={name}>
      <Tablet aria-hidden size={24} />
      <span className={styles.grow}>
        <strong>{name}</strong>
        <span className={classes(styles.seen, isInTouch && styles.safe)}>
          {isInTouch ? <Wifi aria-hidden size={16} /> : <WifiOff aria-hidden size={16} />}
          <Seen tablet={tablet} />
        </span>
      </span>
      <Button aria-label={`${words.rename}: ${name}`} onPress={() => setAsked('name')}>
        <Pencil aria-hidden size={18} /> {words.rename}
      </Button>
      <Button aria-label={`${words.revoke}: ${name}`} onPress={() => setAsked('revoke')}>
        <Trash2 aria-hidden size={18} /> {words.revoke}
      </Button>
      {asked === 'name' ? <RenameSheet tablet={tablet} onClose={close} /> : null}
      {asked === 'revoke' ? <RevokeSheet tablet={tablet} onClose={close} /> : null}
    </li>
  );
};

const Seen = ({ tablet: { isInTouch, lastSeen } }: { readonly tablet: TabletHere }) => {
  const words = useWords(tabletsWords);
  const last = useTimeOf(lastSeen);
  if (isInTouch) return words.inTouch;
  return last === null ? words.neverSeen : words.lastSeen(last);
};
