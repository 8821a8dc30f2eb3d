import type { ToldRefusal } from '@pos/api';
import { vndNotes } from '@pos/domain';
import type { Currency } from '@pos/kernel';
import { useState } from 'react';
import { useAct } from '../state/act.ts';
import { useWords } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { CountNotes, countedNotes, NotesTotal, type NoteCounts } from '../ui/count-notes.tsx';
import { RefusalNote } from '../ui/refusal-note.tsx';
import { partWords } from '../ui/words.ts';
import { Page } from '../ui/page.tsx';
import styles from './drawer.module.css';
import { PastClosings } from './past-closings.tsx';
import { drawerWords } from './words.ts';

interface Props {
  readonly currency: Currency | null;
  readonly onOpened: () => void;
}

export const OpenSession = ({ currency, onOpened }: Props) => {
  const words = useWords(drawerWords);
  const parts = useWords(partWords);
  const act = useAct();
  const [counts, setCounts] = useState<NoteCounts>({});
  const [refusal, setRefusal] = useState<ToldRefusal | null>(null);
  if (currency === null) return null;
  const open = async (): Promise<void> => {
    const told = await act({ type: 'OpenSession', notes: countedNotes(vndNotes, counts) });
    if (told.ok) onOpened();
    else setRefusal(told.refusal);
  };
  return (
    <Page heading="open-session" narrow>
      <h1 id="open-session">{words.openTitle}</h1>
      <p className={styles.lead}>{words.openLead}</p>
      <div className={styles.card}>
        <CountNotes
          notes={vndNotes}
          counts={counts}
          currency={currency}
          words={parts}
          onChange={setCounts}
        />
        {refusal === null ? null : <RefusalNote refusal={refusal} />}
        <div className={styles.total}>
          <NotesTotal notes={vndNotes} counts={counts} currency={currency} label={parts.total} />
          <Button kind="primary" large onPress={() => void open()}>
            {words.open}
          </Button>
        </div>
      </div>
      <PastClosings />
    </Page>
  );
};
