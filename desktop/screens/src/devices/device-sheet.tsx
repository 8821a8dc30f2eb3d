import type { ToldRefusal } from '@pos/api';
import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { RefusalNote } from '../ui/refusal-note.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { partWords } from '../ui/words.ts';
import styles from './printer/printer.module.css';

interface Props {
  readonly title: string;
  readonly labels: { readonly remove: string; readonly save: string };
  readonly isSending: boolean;
  readonly refusal: ToldRefusal | null;
  readonly onSave: () => void;
  /** `null` for a device that the shop does not have yet. */
  readonly onRemove: (() => void) | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Where a shop says everything about one device: its fields, and what becomes of it. */
export const DeviceSheet = ({
  title,
  labels,
  isSending,
  refusal,
  onSave,
  onRemove,
  onClose,
  children,
}: Props) => {
  const parts = useWords(partWords);
  return (
    <Sheet
      place="side"
      title={title}
      closeLabel={parts.cancel}
      onClose={onClose}
      footer={
        <div className={styles.foot}>
          {onRemove === null ? (
            <span />
          ) : (
            <Button kind="quiet" isPending={isSending} onPress={onRemove}>
              <Trash2 aria-hidden size={20} /> {labels.remove}
            </Button>
          )}
          <Button kind="primary" large isPending={isSending} onPress={onSave}>
            {labels.save}
          </Button>
        </div>
      }
    >
      <div className={styles.form}>
        {children}
        {refusal === null ? null : <RefusalNote refusal={refusal} />}
      </div>
    </Sheet>
  );
};
