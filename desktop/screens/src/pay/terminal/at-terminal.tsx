import type { OpenOrderView } from '@pos/api';
import { useData } from '../../state/till.ts';
import { useSend } from '../../state/use-send.ts';
import { useWords } from '../../state/words.ts';
import { Amount } from '../../ui/amount.tsx';
import { Button } from '../../ui/button.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { partWords } from '../../ui/words.ts';
import styles from './at-terminal.module.css';
import { DecideCard } from './decide-card.tsx';
import { terminalWords } from './words.ts';

interface Props {
  readonly order: OpenOrderView;
  readonly card: NonNullable<OpenOrderView['card']>;
  readonly onClose: () => void;
}

/** A terminal has the amount: the till waits for its word, and takes nothing else meanwhile. */
export const AtTerminal = ({ order, card, onClose }: Props) => {
  const words = useWords(terminalWords);
  const parts = useWords(partWords);
  const terminals = useData('terminals', {})?.terminals ?? [];
  const { send, refusal, isSending } = useSend();
  const name = terminals.find(({ terminal }) => terminal === card.terminal)?.name ?? card.terminal;
  const isAsking = card.isTalking && card.state !== 'unknown';
  return (
    <Sheet
      title={words.title}
      place="side"
      closeLabel={parts.close}
      onClose={onClose}
      footer={
        <div className={styles.foot}>
          {refusal === null ? null : <RefusalNote refusal={refusal} />}
          {isAsking ? (
            <Button
              large
              wide
              isPending={isSending}
              onPress={() => void send({ type: 'CancelCard', order: order.order })}
            >
              {words.stop}
            </Button>
          ) : (
            <Button
              kind="primary"
              large
              wide
              first
              isPending={isSending || card.isTalking}
              onPress={() => void send({ type: 'RecallCard', order: order.order })}
            >
              {words.unknown.again}
            </Button>
          )}
        </div>
      }
    >
      <section className={styles.due} aria-label={words.amount}>
        <p className={styles.name}>{words.amount}</p>
        <Amount amount={card.amount} currency={order.currency} size="huge" strong />
      </section>
      {card.isTalking ? (
        <Waiting
          label={isAsking ? words.waiting(name) : words.recalling(name)}
          forPerson={isAsking}
        />
      ) : (
        <DecideCard order={order.order} terminal={name} />
      )}
    </Sheet>
  );
};
