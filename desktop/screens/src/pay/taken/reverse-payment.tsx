import type { OpenOrderView, ToldRefusal } from '@pos/api';
import type { Payment } from '@pos/domain';
import { formatMoney } from '@pos/kernel';
import { useRef, useState } from 'react';
import { useAct } from '../../state/act.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useWords } from '../../state/words.ts';
import { Button } from '../../ui/button.tsx';
import { ReasonChoice, useReason } from '../../ui/reason-choice.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useEnter } from '../../ui/use-enter.ts';
import { partWords } from '../../ui/words.ts';
import { payWords } from '../words.ts';

interface Props {
  readonly order: OpenOrderView;
  readonly payment: Payment;
  readonly onDone: () => void;
}

/** Giving one payment back before the order is settled: a manager may have to agree. */
export const ReversePayment = ({ order, payment, onDone }: Props) => {
  const words = useWords(payWords);
  const parts = useWords(partWords);
  const language = usePreferences((state) => state.language);
  const act = useAct();
  const reason = useReason(words.taken.reasons);
  const [refusal, setRefusal] = useState<ToldRefusal | null>(null);
  const [isSending, setSending] = useState(false);
  const isBusy = useRef(false);
  const reverse = async (): Promise<void> => {
    if (isBusy.current || reason.text === '') return;
    isBusy.current = true;
    setSending(true);
    const told = await act({
      type: 'ReversePayment',
      order: order.order,
      payment: payment.payment,
      reason: reason.text,
    });
    isBusy.current = false;
    setSending(false);
    if (told.ok) onDone();
    else setRefusal(told.refusal);
  };
  useEnter(() => void reverse());
  const written = formatMoney(payment.amount, order.currency, { locale: language });
  return (
    <Sheet
      title={words.taken.sheetTitle}
      closeLabel={parts.cancel}
      onClose={onDone}
      footer={
        <Button
          kind="danger"
          large
          wide
          isPending={isSending}
          isDisabled={reason.text === ''}
          onPress={() => void reverse()}
        >
          {words.taken.confirm} {written}
        </Button>
      }
    >
      <ReasonChoice
        label={words.taken.lead(words.methods[payment.method], written)}
        reason={reason}
      />
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
    </Sheet>
  );
};
