import type { Currency } from '@pos/kernel';
import { useSend } from '../state/use-send.ts';
import { useWords } from '../state/words.ts';
import { Amount } from '../ui/amount.tsx';
import { Button } from '../ui/button.tsx';
import { NumberPad } from '../ui/number-pad.tsx';
import { ReasonChoice, useReason } from '../ui/reason-choice.tsx';
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
  const { send, refusal, isSending } = useSend();
  const { title, amount: amountLabel, confirm, reasons } = words[direction];
  const reason = useReason(reasons);
  const { amount, press } = useAmount(!isSending);
  const isReady = amount > 0 && reason.text !== '';
  const move = async (): Promise<void> => {
    if (!isReady || isSending) return;
    if (await send({ type: 'MoveCash', direction, amount, reason: reason.text })) onDone();
  };
  useEnter(() => void move());
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
          isPending={isSending}
          isDisabled={!isReady}
          onPress={() => void move()}
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
            <Amount amount={amount} currency={currency} size="xl" strong />
          </output>
        </p>
        <div className={styles.columns}>
          <NumberPad
            leftKey="000"
            labels={{ back: parts.erase, clear: parts.clear }}
            onKey={press}
          />
          <ReasonChoice reason={reason} />
        </div>
        {refusal === null ? null : <RefusalNote refusal={refusal} />}
      </div>
    </Sheet>
  );
};
