import type { OpenSessionView, ToldRefusal } from '@pos/api';
import { vndNotes } from '@pos/domain';
import { Fragment, useState } from 'react';
import { useAct } from '../state/act.ts';
import { useWords } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { CountNotes, countedNotes, NotesTotal, type NoteCounts } from '../ui/count-notes.tsx';
import { RefusalNote } from '../ui/refusal-note.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { partWords } from '../ui/words.ts';
import { closeWords } from './close-words.ts';
import { closedIn, countedIn, type CashCounted, type ClosedSession } from './closed-session.ts';
import { CountTold } from './count-told.tsx';
import styles from './move-cash.module.css';

interface Props {
  readonly session: OpenSessionView;
  readonly onClosed: (closed: ClosedSession) => void;
  readonly onDone: () => void;
}

/** The blind close: first the drawer is counted, then its figures are told, and it may be counted again. */
export const CloseSession = ({ session, onClosed, onDone }: Props) => {
  const words = useWords(closeWords);
  const parts = useWords(partWords);
  const act = useAct();
  const [counts, setCounts] = useState<NoteCounts>({});
  const [counted, setCounted] = useState<CashCounted | null>(null);
  const [isAgain, setAgain] = useState(false);
  const [refusal, setRefusal] = useState<ToldRefusal | null>(null);
  const [isSending, setSending] = useState(false);
  const count = async (): Promise<void> => {
    setSending(true);
    const told = await act({ type: 'CountCash', notes: countedNotes(vndNotes, counts) });
    setSending(false);
    setRefusal(told.ok ? null : told.refusal);
    if (told.ok) setCounted(countedIn(told.events));
  };
  const close = async (count: CashCounted): Promise<void> => {
    setSending(true);
    const told = await act({ type: 'CloseSession' });
    setSending(false);
    if (told.ok) onClosed({ session, counted: count, closed: closedIn(told.events) });
    else setRefusal(told.refusal);
  };
  const countAgain = (): void => {
    setAgain(true);
    setCounted(null);
    setRefusal(null);
  };
  return (
    <Sheet
      title={words.title}
      closeLabel={parts.cancel}
      onClose={onDone}
      place="side"
      footer={
        counted === null ? (
          <Fragment key="count">
            <div className={styles.sum}>
              <NotesTotal
                notes={vndNotes}
                counts={counts}
                currency={session.currency}
                label={parts.total}
              />
            </div>
            <Button
              kind="primary"
              large
              first={isAgain}
              isPending={isSending}
              onPress={() => void count()}
            >
              {words.counted}
            </Button>
          </Fragment>
        ) : (
          // Where "counted" stood and had the focus comes what does no harm: a second tap or Enter closes nothing.
          <div key="told" className={styles.told}>
            <Button kind="primary" large isPending={isSending} onPress={() => void close(counted)}>
              {words.close}
            </Button>
            <Button large first isPending={isSending} onPress={countAgain}>
              {words.again}
            </Button>
          </div>
        )
      }
    >
      <div className={styles.move}>
        {counted === null ? (
          <>
            <p className={styles.label}>{words.lead}</p>
            <CountNotes
              notes={vndNotes}
              counts={counts}
              currency={session.currency}
              words={parts}
              onChange={setCounts}
            />
          </>
        ) : (
          <CountTold counted={counted} session={session} />
        )}
        {refusal === null ? null : <RefusalNote refusal={refusal} />}
      </div>
    </Sheet>
  );
};
