import type { ToldRefusal } from '@pos/api';
import { useState } from 'react';
import { useAct } from '../state/act.ts';
import { useWords } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { ReasonChoice } from '../ui/reason-choice.tsx';
import { RefusalNote } from '../ui/refusal-note.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { useEnter } from '../ui/use-enter.ts';
import { partWords } from '../ui/words.ts';
import styles from './move-cash.module.css';
import { moveWords } from './move-words.ts';

/** Opens the drawer without a sale; the reason goes into the journal. */
export const NoSale = ({ onDone }: { readonly onDone: () => void }) => {
  const words = useWords(moveWords);
  const parts = useWords(partWords);
  const act = useAct();
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<ToldRefusal | null>(null);
  const [isSending, setSending] = useState(false);
  const isReady = reason.trim() !== '' && !isSending;
  const open = async (): Promise<void> => {
    if (!isReady) return;
    setSending(true);
    const told = await act({ type: 'OpenDrawer', reason });
    setSending(false);
    if (told.ok) onDone();
    else setRefusal(told.refusal);
  };
  useEnter(() => void open());
  return (
    <Sheet title={words.noSale.title} closeLabel={parts.cancel} onClose={onDone}>
      <div className={styles.move}>
        <p className={styles.label}>{words.noSale.lead}</p>
        <ReasonChoice usual={words.noSale.reasons} reason={reason} onChange={setReason} />
        {refusal === null ? null : <RefusalNote refusal={refusal} />}
        <Button kind="primary" large wide isDisabled={!isReady} onPress={() => void open()}>
          {words.noSale.confirm}
        </Button>
      </div>
    </Sheet>
  );
};
