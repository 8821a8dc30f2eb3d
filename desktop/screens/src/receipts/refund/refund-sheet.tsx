import type { AnsweredEvent, ToldRefusal } from '@pos/api';
import type { RefundSettled, TenderMethod } from '@pos/domain';
import { formatMoney, sum } from '@pos/kernel';
import { ArrowLeftRight } from 'lucide-react';
import { useRef, useState } from 'react';
import { useAct } from '../../state/act.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useWords } from '../../state/words.ts';
import { Amount } from '../../ui/amount.tsx';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { ReasonChoice, useReason } from '../../ui/reason-choice.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { partWords } from '../../ui/words.ts';
import type { GivenBack } from '../receipts.tsx';
import { receiptsWords } from '../words.ts';
import styles from './refund-sheet.module.css';
import { useExchange } from './use-exchange.ts';
import { ReturnLines } from './return-lines.tsx';
import { linesToSend, worthOf, type Returning, type SaleReceipt } from './returning.ts';

interface Props {
  readonly receipt: SaleReceipt;
  readonly onClose: () => void;
  readonly onRefunded: (refund: GivenBack) => void;
}

const methods: readonly TenderMethod[] = ['cash', 'card', 'transfer'];

/** Takes back part of a sale: what, how the money goes back, why. Who may not do it alone asks a manager. */
export const RefundSheet = ({ receipt, onClose, onRefunded }: Props) => {
  const words = useWords(receiptsWords).refunding;
  const parts = useWords(partWords);
  const language = usePreferences((state) => state.language);
  const act = useAct();
  const exchange = useExchange();
  const [returning, setReturning] = useState<Returning>({});
  const [method, setMethod] = useState<TenderMethod>(() => usualMethod(receipt));
  const reason = useReason(words.reasons);
  const [refusal, setRefusal] = useState<ToldRefusal | null>(null);
  const [isSending, setSending] = useState(false);
  const isBusy = useRef(false);
  const lines = linesToSend(returning, receipt);
  const worth = worthOf(returning, receipt);
  const isNothing = lines.length === 0 || reason.text === '';
  const refund = async (): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    setSending(true);
    const told = await act({
      type: 'RefundLines',
      order: receipt.order,
      lines,
      method,
      reason: reason.text,
    });
    const made = told.ok ? refundIn(told.events) : null;
    // A refund that was made stays busy: there is nothing left to send.
    if (made) return onRefunded(made);
    isBusy.current = false;
    setSending(false);
    return setRefusal(told.ok ? null : told.refusal);
  };
  const takeInExchange = async (): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    setSending(true);
    const refused = await exchange({ of: receipt.order, lines, reason: reason.text });
    isBusy.current = false;
    setSending(false);
    setRefusal(refused);
  };
  return (
    <Sheet
      title={words.title(receipt.document.number.text)}
      place="side"
      closeLabel={parts.close}
      onClose={() => {
        if (!isSending) onClose();
      }}
      footer={
        <div className={styles.foot}>
          <p className={styles.total}>
            <span>{words.total}</span>
            <Amount amount={worth} currency={receipt.currency} size="xl" strong />
          </p>
          <Button
            large
            isPending={isSending}
            isDisabled={isNothing}
            onPress={() => void takeInExchange()}
          >
            <ArrowLeftRight aria-hidden size={20} />
            {words.exchange}
          </Button>
          <Button
            kind="danger"
            large
            isPending={isSending}
            isDisabled={isNothing}
            onPress={() => void refund()}
          >
            {isSending
              ? words.sending
              : words.confirm(formatMoney(worth, receipt.currency, { locale: language }))}
          </Button>
        </div>
      }
    >
      <div className={styles.body}>
        <section aria-label={words.lines}>
          <h3 className={styles.name}>{words.lines}</h3>
          <ReturnLines receipt={receipt} returning={returning} onChange={setReturning} />
        </section>
        <section>
          <h3 className={styles.name}>{words.method}</h3>
          <Choices
            label={words.method}
            required
            choices={methods.map((id) => ({ id, label: words.methods[id] }))}
            chosen={[method]}
            onChoose={([chosen]) => setMethod(methods.find((each) => each === chosen) ?? method)}
          />
          {method === 'cash' ? <p className={styles.soft}>{words.rounded}</p> : null}
        </section>
        <ReasonChoice label={words.reason} reason={reason} />
        {refusal === null ? null : <RefusalNote refusal={refusal} />}
      </div>
    </Sheet>
  );
};

/** Money goes back the way it came, as long as it came one way. */
const usualMethod = ({ document }: SaleReceipt): TenderMethod => {
  const [first, ...others] = document.payments;
  return first && others.length === 0 && first.method !== 'exchange' ? first.method : 'cash';
};

const refundIn = (answered: readonly AnsweredEvent[]): GivenBack | null => {
  const event = answered.find(({ type }) => type === 'RefundSettled');
  if (!event) return null;
  const { number, payments } = event.data as RefundSettled;
  return {
    number: number.text,
    method: methods.find((each) => each === payments[0]?.method) ?? 'cash',
    amount: sum(payments.map(({ amount }) => amount)),
  };
};
