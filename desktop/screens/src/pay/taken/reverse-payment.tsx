import type { OpenOrderView } from '@pos/api';
import type { Payment } from '@pos/domain';
import { formatMoney } from '@pos/kernel';
import { usePreferences } from '../../state/preferences.ts';
import { useSend } from '../../state/use-send.ts';
import { useWords } from '../../state/words.ts';
import { FormSheet } from '../../ui/form-sheet.tsx';
import { ReasonChoice, useReason } from '../../ui/reason-choice.tsx';
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
  const { send, refusal, isSending } = useSend();
  const reason = useReason(words.taken.reasons);
  const reverse = async (): Promise<void> => {
    const { payment: id } = payment;
    if (
      await send({ type: 'ReversePayment', order: order.order, payment: id, reason: reason.text })
    )
      onDone();
  };
  const written = formatMoney(payment.amount, order.currency, { locale: language });
  return (
    <FormSheet
      title={words.taken.sheetTitle}
      closeLabel={parts.cancel}
      confirm={`${words.taken.confirm} ${written}`}
      kind="danger"
      isReady={reason.text !== ''}
      isSending={isSending}
      refusal={refusal}
      onConfirm={() => void reverse()}
      onClose={onDone}
    >
      <ReasonChoice
        label={words.taken.lead(words.methods[payment.method], written)}
        reason={reason}
      />
    </FormSheet>
  );
};
