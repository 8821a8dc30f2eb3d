import type { OpenOrderView } from '@pos/api';
import { negate, type OrderId } from '@pos/kernel';
import { useWords } from '../../state/words.ts';
import { Amount } from '../../ui/amount.tsx';
import { Button } from '../../ui/button.tsx';
import { sellWords } from '../words.ts';

interface Props {
  readonly order: OpenOrderView | null;
  readonly onPay: (order: OrderId) => void;
}

const actionOf = (
  { due, returns }: OpenOrderView,
  words: (typeof sellWords)['vi']['order'],
): string => {
  if (returns === null || due > 0) return words.pay;
  return due < 0 ? words.giveBack : words.even;
};

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
      {order === null ? words.pay : actionOf(order, words)}
      {order === null || order.due === 0 ? null : (
        <Amount
          amount={order.due < 0 ? negate(order.due) : order.due}
          currency={order.currency}
          strong
        />
      )}
    </Button>
  );
};
