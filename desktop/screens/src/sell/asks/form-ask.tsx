import type { ToldRefusal } from '@pos/api';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useWords } from '../../state/words.ts';
import { Button } from '../../ui/button.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useEnter } from '../../ui/use-enter.ts';
import { partWords } from '../../ui/words.ts';
import { closeAsk } from '../sale.ts';
import styles from './asks.module.css';

interface Props {
  readonly title: string;
  readonly confirm: string;
  readonly kind?: 'primary' | 'danger';
  readonly isReady: boolean;
  /** What it asks about is not here yet: an Enter pressed meanwhile counts as soon as it is. */
  readonly isArriving?: boolean;
  readonly onConfirm: () => Promise<ToldRefusal | null>;
  readonly children: ReactNode;
}

/** A question with one action, which is Enter wherever the focus is. Refused, it stays with the reason in it. */
export const FormAsk = ({
  title,
  confirm,
  kind = 'primary',
  isReady,
  isArriving = false,
  onConfirm,
  children,
}: Props) => {
  const parts = useWords(partWords);
  const [refusal, setRefusal] = useState<ToldRefusal | null>(null);
  const [isSending, setSending] = useState(false);
  const [isAhead, setAhead] = useState(false);
  const send = async (): Promise<void> => {
    if (isSending || !isReady) return;
    setSending(true);
    const refused = await onConfirm();
    setSending(false);
    if (refused === null) closeAsk();
    else setRefusal(refused);
  };
  useEnter(() => {
    if (isArriving) setAhead(true);
    else void send();
  });
  const catchUp = useEffectEvent(() => void send());
  useEffect(() => {
    if (isAhead && !isArriving) catchUp();
  }, [isAhead, isArriving]);
  return (
    <Sheet
      title={title}
      closeLabel={parts.close}
      onClose={closeAsk}
      footer={
        <Button
          kind={kind}
          large
          wide
          isPending={isSending}
          isDisabled={!isReady}
          onPress={() => void send()}
        >
          {confirm}
        </Button>
      }
    >
      <div className={styles.body}>
        {children}
        {refusal === null ? null : <RefusalNote refusal={refusal} />}
      </div>
    </Sheet>
  );
};
