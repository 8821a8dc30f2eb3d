import { useSend } from '../state/use-send.ts';
import { useWords } from '../state/words.ts';
import { FormSheet } from '../ui/form-sheet.tsx';
import { ReasonChoice, useReason } from '../ui/reason-choice.tsx';
import { partWords } from '../ui/words.ts';
import styles from './move-cash.module.css';
import { moveWords } from './move-words.ts';

/** Opens the drawer without a sale; the reason goes into the journal. */
export const NoSale = ({ onDone }: { readonly onDone: () => void }) => {
  const words = useWords(moveWords);
  const parts = useWords(partWords);
  const { send, refusal, isSending } = useSend();
  const reason = useReason(words.noSale.reasons);
  const open = async (): Promise<void> => {
    if (await send({ type: 'OpenDrawer', reason: reason.text })) onDone();
  };
  return (
    <FormSheet
      title={words.noSale.title}
      closeLabel={parts.cancel}
      confirm={words.noSale.confirm}
      isReady={reason.text !== ''}
      isSending={isSending}
      refusal={refusal}
      onConfirm={() => void open()}
      onClose={onDone}
    >
      <p className={styles.label}>{words.noSale.lead}</p>
      <ReasonChoice reason={reason} />
    </FormSheet>
  );
};
