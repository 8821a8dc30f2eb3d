import type { OpenOrderView, OrderView } from '@pos/api';
import { useWords } from '../../state/words.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { payWords } from '../words.ts';

type OverOrder = Exclude<OrderView, OpenOrderView>;

export const isOver = (order: OrderView): order is OverOrder =>
  order.status === 'settled' || order.status === 'voided';

interface Props {
  readonly order: OverOrder;
  readonly onNext: () => void;
}

/** Somebody else was quicker: the order is settled or void, and there is nothing to pay here. */
export const Over = ({ order, onNext }: Props) => {
  const words = useWords(payWords).paid;
  return (
    <Sheet
      title={words.title}
      place="side"
      closeLabel={words.next}
      onClose={onNext}
      footer={
        <Button kind="primary" large wide first onPress={onNext}>
          {words.next}
        </Button>
      }
    >
      <p>{order.status === 'settled' ? words.elsewhere(order.receipt) : words.voided}</p>
    </Sheet>
  );
};
