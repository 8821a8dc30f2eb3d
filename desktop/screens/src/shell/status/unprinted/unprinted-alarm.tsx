import type { Unprinted } from '@pos/api';
import { FileWarning } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useData } from '../../../state/till.ts';
import { useWords } from '../../../state/words.ts';
import { classes } from '../../../ui/classes.ts';
import styles from './unprinted-alarm.module.css';
import { UnprintedSheet } from './unprinted-sheet.tsx';
import { unprintedWords } from './words.ts';

const none: readonly Unprinted[] = [];

/** Stands in the strip until somebody has looked after every paper. */
export const UnprintedAlarm = () => {
  const words = useWords(unprintedWords);
  const papers = useData('devices', {})?.unprinted ?? none;
  const [isOpen, setOpen] = useState(false);
  const isLost = papers.some(({ state }) => state !== 'queued');
  return (
    <>
      <span role="status" className={styles.live}>
        {papers.length === 0 ? null : (
          <Button
            data-alarm=""
            className={classes(styles.alarm, isLost && styles.lost)}
            onPress={() => setOpen(true)}
          >
            <FileWarning aria-hidden size={18} />
            {words.alarm(papers.length)}
          </Button>
        )}
      </span>
      {isOpen ? <UnprintedSheet papers={papers} onClose={() => setOpen(false)} /> : null}
    </>
  );
};
