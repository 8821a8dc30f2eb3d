import { useSend } from '../state/use-send.ts';
import { useWords } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { ReasonChoice, useReason } from '../ui/reason-choice.tsx';
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
  const { send, refusal, isSending } = useSend();
  const reason = useReason(words.noSale.reasons);
  const isReady = reason.text !== '';
  const open = async (): Promise<void> => {
    if (!isReady || isSending) return;
    if (await send({ type: 'OpenDrawer', reason: reason.text })) onDone();
  };
  useEnter(() => void open());
  return (
    <Sheet title={words.noSale.title} closeLabel={parts.cancel} onClose={onDone}>
      <div className={styles.move}>
        <p className={styles.label}>{words.noSale.lead}</p>
        <ReasonChoice reason={reason} />
        {refusal === null ? null : <RefusalNote refusal={refusal} />}
        <Button
          kind="primary"
          large
          wide
          isPending={isSending}
          isDisabled={!isReady}
          onPress={() => void open()}
        >
          {words.noSale.confirm}
        </Button>
      </div>
    </Sheet>
  );
};
