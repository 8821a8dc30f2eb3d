import type { ToldRefusal } from '@pos/api';
import type { Currency, Money } from '@pos/kernel';
import { useState } from 'react';
import { useAct } from '../state/act.ts';
import { useWords } from '../state/words.ts';
import { Amount } from '../ui/amount.tsx';
import { Button } from '../ui/button.tsx';
import { NumberPad } from '../ui/number-pad.tsx';
import { ReasonChoice } from '../ui/reason-choice.tsx';
import { RefusalNote } from '../ui/refusal-note.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { useEnter } from '../ui/use-enter.ts';
import { partWords } from '../ui/words.ts';
import styles from './move-cash.module.css';
import { useAmount } from './use-amount.ts';
import { moveWords } from './move-words.ts';

interface Props {
  readonly direction: 'in' | 'out';
  readonly currency: Currency;
  readonly onDone: () => void;
}

/** Cash that goes into the drawer or out of it without a sale. */
export const MoveCash = ({ direction, currency, onDone }: Props) => {
  const words = useWords(moveWords);
  const parts = useWords(partWords);
  const act = useAct();
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<ToldRefusal | null>(null);
  const [isSending, setSending] = useState(false);
  const isReady = (amount: Money): boolean => amount > 0 && reason.trim() !== '' && !isSending;
  const move = async (amount: Money): Promise<void> => {
    if (!isReady(amount)) return;
    setSending(true);
    const told = await act({ type: 'MoveCash', direction, amount, reason });
    setSending(false);
    if (told.ok) onDone();
    else setRefusal(told.refusal);
  };
  const entry = useAmount(!isSending);
  useEnter(() => void move(entry.amount));
  const { title, amount: amountLabel, confirm, reasons } = words[direction];
  return (
    <Sheet
      title={title}
      closeLabel={parts.cancel}
      onClose={onDone}
      footer={
        <Button
          kind="primary"
          large
          wide
          isDisabled={!isReady(entry.amount)}
          onPress={() => void move(entry.amount)}
        >
          {confirm}
        </Button>
      }
    >
      <div className={styles.move}>
        <p className={styles.amount}>
          <span id="moved-amount" className={styles.label}>
            {amountLabel}
          </span>
          <output aria-labelledby="moved-amount">
            <Amount amount={entry.amount} currency={currency} size="xl" strong />
          </output>
        </p>
        <div className={styles.columns}>
          <NumberPad
            leftKey="000"
            labels={{ back: parts.erase, clear: parts.clear }}
            onKey={entry.press}
          />
          <ReasonChoice usual={reasons} reason={reason} onChange={setReason} />
        </div>
        {refusal === null ? null : <RefusalNote refusal={refusal} />}
      </div>
    </Sheet>
  );
};
