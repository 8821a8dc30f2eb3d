import { Button, classes, useWords } from '@pos/screens/ui';
import { HardDrive } from 'lucide-react';
import { useState } from 'react';
import type { Tablet } from '../tablet.ts';
import styles from './storage-note.module.css';
import { storageWords } from './storage-words.ts';
import { useKeeping } from './use-keeping.ts';

/** Read once is enough for as long as the page is open, whoever serves. */
const readKey = 'quay-storage-note-read';

/** Before the first order: how this browser keeps what nobody else has yet. Once it is full: what becomes of that. */
export const StorageNote = ({ tablet }: { readonly tablet: Tablet }) => {
  const words = useWords(storageWords);
  const keeping = useKeeping();
  const [isRead, setRead] = useState(() => sessionStorage.getItem(readKey) !== null);
  const { isFull, waiting } = tablet.reach();
  if (isFull)
    return (
      <div className={classes(styles.note, styles.full)} role="status">
        <HardDrive aria-hidden size={20} />
        <p className={styles.text}>
          <strong>{words.full}</strong> {waiting === 0 ? words.allSent : words.sending(waiting)}
        </p>
      </div>
    );
  if (isRead || keeping === null || keeping === 'promised') return null;
  const { title, lead } = words[keeping];
  const read = (): void => {
    sessionStorage.setItem(readKey, 'yes');
    setRead(true);
  };
  return (
    <div className={styles.note} role="status">
      <HardDrive aria-hidden size={20} />
      <p className={styles.text}>
        <strong>{title}</strong> {lead}
      </p>
      <Button kind="quiet" onPress={read}>
        {words.read}
      </Button>
    </div>
  );
};
