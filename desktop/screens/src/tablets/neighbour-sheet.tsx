import { useState } from 'react';
import { useSend } from '../state/use-send.ts';
import { useWords } from '../state/words.ts';
import { FormSheet } from '../ui/form-sheet.tsx';
import { TillAddress, tillAt } from '../ui/till-address.tsx';
import { partWords } from '../ui/words.ts';
import { neighbourWords } from './neighbour-words.ts';
import styles from './tablets.module.css';

/** A till that does not find the other one, in a network that keeps such calls to itself, is told where it is. */
export const NeighbourSheet = ({ onClose }: { readonly onClose: () => void }) => {
  const words = useWords(neighbourWords);
  const parts = useWords(partWords);
  const { send, refusal, isSending } = useSend();
  const [typed, setTyped] = useState('');
  const address = tillAt(typed);
  const add = async (): Promise<void> => {
    if (address !== null && (await send({ type: 'AddNeighbour', address }))) onClose();
  };
  return (
    <FormSheet
      title={words.add}
      closeLabel={parts.close}
      confirm={words.confirm}
      isReady={address !== null}
      isSending={isSending}
      refusal={refusal}
      onConfirm={() => void add()}
      onClose={onClose}
    >
      <p className={styles.soft}>{words.addressLead}</p>
      <TillAddress first label={words.address} value={typed} onChange={setTyped} />
    </FormSheet>
  );
};
