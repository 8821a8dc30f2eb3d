import type { Currency } from '@pos/kernel';
import { useSend } from '../state/use-send.ts';
import { useWords } from '../state/words.ts';
import { Amount } from '../ui/amount.tsx';
import { FormSheet } from '../ui/form-sheet.tsx';
import { NumberPad } from '../ui/number-pad.tsx';
import { ReasonChoice, useReason } from '../ui/reason-choice.tsx';
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
  const move = async (): Promise<void> => {
    if (await send({ type: 'MoveCash', direction, amount, reason: reason.text })) onDone();
  };
  return (
    <FormSheet
      title={title}
      closeLabel={parts.cancel}
      confirm={confirm}
      isReady={amount > 0 && reason.text !== ''}
      isSending={isSending}
      refusal={refusal}
      onConfirm={() => void move()}
      onClose={onDone}
    >
      <p className={styles.amount}>
        <span id="moved-amount" className={styles.label}>
          {amountLabel}
        </span>
        <output aria-labelledby="moved-amount">
          <Amount amount={amount} currency={currency} size="xl" strong />
        </output>
      </p>
      <div className={styles.columns}>
        <NumberPad leftKey="000" labels={{ back: parts.erase, clear: parts.clear }} onKey={press} />
        <ReasonChoice reason={reason} />
      </div>
    </FormSheet>
  );
};
