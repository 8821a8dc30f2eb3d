import type { OrderId } from '@pos/kernel';
import { useView } from '../state/till.ts';
import { useWords } from '../state/words.ts';
import { RefusalNote } from '../ui/refusal-note.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { partWords } from '../ui/words.ts';
import { ChooseTender } from './choose-tender.tsx';
import { Paid } from './paid/paid.tsx';
import { isOver, Over } from './paid/over.tsx';
import { usePaying } from './use-paying.ts';
import { AtTerminal } from './terminal/at-terminal.tsx';
import { isAwaited } from './terminal/last-card.ts';
import { useSettleWhenApproved } from './terminal/use-settle-when-approved.ts';
import { payWords } from './words.ts';

interface Props {
  readonly order: OrderId;
  readonly onClose: () => void;
  readonly onPaid: () => void;
}

/** Taking the money of an order, from what is due to the change in the guest's hand. */
export const Pay = ({ order: id, onClose, onPaid }: Props) => {
  const words = useWords(payWords);
  const parts = useWords(partWords);
  const told = useView('order', { id });
  const { paying, send, endBurst } = usePaying();
  const open = told?.ok && !isOver(told.data) ? told.data : null;
  useSettleWhenApproved(open, (order, step) => {
    endBurst();
    void send(order, step);
  });
  if (paying.status === 'paid') return <Paid settlement={paying.settlement} onNext={onPaid} />;
  if (open && isAwaited(open.card))
    return <AtTerminal order={open} card={open.card} onClose={onClose} />;
  if (open) {
    return (
      <ChooseTender
        order={open}
        paying={paying}
        onChange={endBurst}
        onConfirm={send}
        onClose={onClose}
      />
    );
  }
  if (told?.ok && isOver(told.data) && paying.status !== 'sending') {
    return <Over order={told.data} onNext={onPaid} />;
  }
  return (
    <Sheet title={words.title} place="side" closeLabel={parts.close} onClose={onClose}>
      {told === undefined || told.ok ? <Waiting /> : <RefusalNote refusal={told.refusal} />}
    </Sheet>
  );
};
