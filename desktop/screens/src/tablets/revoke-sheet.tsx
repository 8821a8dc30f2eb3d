import type { TabletHere } from '@pos/api';
import { Trash2 } from 'lucide-react';
import { useSend } from '../state/use-send.ts';
import { useWords } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { RefusalNote } from '../ui/refusal-note.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { partWords } from '../ui/words.ts';
import styles from './tablets.module.css';
import { tabletsWords } from './words.ts';

interface Props {
  readonly tablet: TabletHere;
  readonly onClose: () => void;
}

/** A tablet that was lost or sold: it reads no more. What it sold before is the shop's, and still arrives. */
export const RevokeSheet = ({ tablet: { device, name }, onClose }: Props) => {
  const words = useWords(tabletsWords);
  const parts = useWords(partWords);
  const { send, refusal, isSending } = useSend();
  const revoke = async (): Promise<void> => {
    if (await send({ type: 'WithdrawTablet', device })) onClose();
  };
  return (
    <Sheet
      title={words.revokeTitle(name)}
      closeLabel={parts.close}
      onClose={onClose}
      footer={
        <Button kind="danger" large wide isPending={isSending} onPress={() => void revoke()}>
          <Trash2 aria-hidden size={20} /> {words.revoke}
        </Button>
      }
    >
      <ul className={styles.steps}>
        {words.revokeLead.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
    </Sheet>
  );
};
