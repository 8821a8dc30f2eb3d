import type { ToldRefusal } from '@pos/api';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useApproval } from '../../state/act.ts';
import { useWords } from '../../state/words.ts';
import { Button } from '../../ui/button.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { partWords } from '../../ui/words.ts';
import { closeAsk } from '../sale.ts';
import styles from './asks.module.css';

interface Props {
  readonly title: string;
  readonly confirm: string;
  readonly kind?: 'primary' | 'danger';
  readonly isReady: boolean;
  readonly onConfirm: () => Promise<ToldRefusal | null>;
  readonly children: ReactNode;
}

/** A question with one action, which is Enter wherever the focus is. Refused, it stays with the reason in it. */
export const FormAsk = ({
  title,
  confirm,
  kind = 'primary',
  isReady,
  onConfirm,
  children,
}: Props) => {
  const parts = useWords(partWords);
  const [refusal, setRefusal] = useState<ToldRefusal | null>(null);
  const [isSending, setSending] = useState(false);
  const send = async (): Promise<void> => {
    if (isSending || !isReady) return;
    setSending(true);
    const refused = await onConfirm();
    setSending(false);
    if (refused === null) closeAsk();
    else setRefusal(refused);
  };
  const enter = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    // That Enter belongs to the manager's PIN.
    if (useApproval.getState().waiting !== null) return;
    if (isForItsButton(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    void send();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => enter(event);
    addEventListener('keydown', listen, true);
    return () => removeEventListener('keydown', listen, true);
  }, []);
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
          isDisabled={isSending || !isReady}
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

/** A button answers its own Enter; a choice that is made already has nothing left to answer. */
const isForItsButton = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('button') !== null &&
  target.closest('[aria-checked=true], [aria-pressed=true]') === null;
