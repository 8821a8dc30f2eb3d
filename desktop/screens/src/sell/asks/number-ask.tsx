import type { ToldRefusal } from '@pos/api';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../state/words.ts';
import { Button } from '../../ui/button.tsx';
import { NumberPad } from '../../ui/number-pad.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { partWords } from '../../ui/words.ts';
import { closeAsk } from '../sale.ts';
import styles from './asks.module.css';
import type { Digits } from './entry.ts';
import { useDigits } from './use-digits.ts';

interface Props {
  readonly title: string;
  readonly confirm: string;
  readonly leftKey: '000' | 'clear';
  readonly display: (digits: Digits) => ReactNode;
  readonly isReady: (digits: Digits) => boolean;
  readonly onConfirm: (digits: Digits) => Promise<ToldRefusal | null>;
  readonly above?: ReactNode;
  readonly aside?: ReactNode;
}

/** A question whose answer is a number. It stays open, with the refusal in it, until the till has agreed. */
export const NumberAsk = (props: Props) => {
  const { title, confirm, leftKey, display, isReady, onConfirm, above, aside } = props;
  const parts = useWords(partWords);
  const [refusal, setRefusal] = useState<ToldRefusal | null>(null);
  const [isSending, setSending] = useState(false);
  const send = async (): Promise<void> => {
    if (isSending || !isReady(entry.digits)) return;
    setSending(true);
    const refused = await onConfirm(entry.digits);
    setSending(false);
    if (refused === null) closeAsk();
    else setRefusal(refused);
  };
  const entry = useDigits(() => void send());
  return (
    <Sheet
      title={title}
      closeLabel={parts.close}
      onClose={closeAsk}
      footer={
        <Button
          kind="primary"
          large
          wide
          isPending={isSending}
          isDisabled={!isReady(entry.digits)}
          onPress={() => void send()}
        >
          {confirm}
        </Button>
      }
    >
      <div className={styles.body}>
        {above}
        <div className={aside === undefined ? styles.body : styles.columns}>
          <div className={styles.group}>
            <output className={styles.display}>{display(entry.digits)}</output>
            <NumberPad
              leftKey={leftKey}
              labels={{ back: parts.erase, clear: parts.clear }}
              onKey={entry.press}
            />
          </div>
          {aside}
        </div>
        {refusal === null ? null : <RefusalNote refusal={refusal} />}
      </div>
    </Sheet>
  );
};
