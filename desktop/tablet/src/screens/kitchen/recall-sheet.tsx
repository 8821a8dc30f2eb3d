import { Button, partWords, Sheet, useWords } from '@pos/screens/ui';
import { RotateCcw } from 'lucide-react';
import type { BoardTicket } from '../../shop/kitchen.ts';
import styles from './kitchen.module.css';
import { kitchenWords } from './words.ts';

interface Props {
  /** The latest first. */
  readonly tickets: readonly BoardTicket[];
  readonly onRecall: (ticket: BoardTicket) => void;
  readonly onClose: () => void;
}

/** What was bumped by mistake, or came back from the guest. */
export const RecallSheet = ({ tickets, onRecall, onClose }: Props) => {
  const words = useWords(kitchenWords);
  const parts = useWords(partWords);
  return (
    <Sheet title={words.recall} closeLabel={parts.close} onClose={onClose}>
      <p>{tickets.length === 0 ? words.recallNone : words.recallLead}</p>
      <ul className={styles.past}>
        {tickets.map((ticket) => (
          <li key={`${ticket.order}/${ticket.round}/${ticket.at}`}>
            <Button
              wide
              onPress={() => {
                onRecall(ticket);
                onClose();
              }}
            >
              <RotateCcw aria-hidden size={20} />
              {[ticket.label ?? words.unnamed, ...ticket.lines.map(({ name }) => name)].join(' · ')}
            </Button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
};
