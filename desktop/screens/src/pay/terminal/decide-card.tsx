import type { OrderId } from '@pos/kernel';
import { useState } from 'react';
import { useSend } from '../../state/use-send.ts';
import { useWords } from '../../state/words.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import styles from './at-terminal.module.css';
import { terminalWords } from './words.ts';

interface Props {
  readonly order: OrderId;
  readonly terminal: string;
}

/** Nobody knows whether the card was charged: what happened, what not to do, and who may decide. */
export const DecideCard = ({ order, terminal }: Props) => {
  const words = useWords(terminalWords).unknown;
  const { send, refusal, isSending } = useSend();
  const [reference, setReference] = useState('');
  const decide = (isCharged: boolean): void =>
    void send({ type: 'DecideCard', order, isCharged, reference: reference.trim() });
  return (
    <>
      <div className={styles.unknown} role="alert">
        <p className={styles.unknownTitle}>{words.title}</p>
        <p>{words.why(terminal)}</p>
        <p>{words.what}</p>
      </div>
      <div className={styles.decide}>
        <p className={styles.name}>{words.person}</p>
        <Field
          label={words.slip}
          hint={words.slipHint}
          value={reference}
          onChange={setReference}
          maxLength={80}
        />
        <div className={styles.answers}>
          <Button isDisabled={isSending || reference.trim() === ''} onPress={() => decide(true)}>
            {words.charged}
          </Button>
          <Button isDisabled={isSending} onPress={() => decide(false)}>
            {words.notCharged}
          </Button>
        </div>
        {refusal === null ? null : <RefusalNote refusal={refusal} />}
      </div>
    </>
  );
};
