import type { OpenOrderView } from '@pos/api';
import type { OrderId } from '@pos/kernel';
import { useWords } from '../../state/words.ts';
import { Amount } from '../../ui/amount.tsx';
import { Button } from '../../ui/button.tsx';
import { sellWords } from '../words.ts';

interface Props {
  readonly order: OpenOrderView | null;
  readonly onPay: (order: OrderId) => void;
}

/** The one action that moves the sale forward. */
export const PayButton = ({ order, onPay }: Props) => {
  const words = useWords(sellWords).order;
  return (
    <Button
      kind="primary"
      large
      wide
      isDisabled={order === null}
      onPress={() => {
        if (order !== null) onPay(order.order);
      }}
    >
      {words.pay}
      {order === null ? null : <Amount amount={order.due} currency={order.currency} strong />}
    </Button>
  );
};
