import type { OpenOrderView } from '@pos/api';
import {
  BadgePercent,
  Building2,
  ListOrdered,
  PencilLine,
  ReceiptText,
  Trash2,
  UserRound,
} from 'lucide-react';
import { useWords } from '../../state/words.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { partWords } from '../../ui/words.ts';
import { useKeyMap } from '../../keys/key-map.ts';
import { ActionList, type Action } from '../parts/action-list.tsx';
import { closeAsk, show } from '../sale.ts';
import { sellWords } from '../words.ts';

interface Props {
  readonly order: OpenOrderView | null;
  readonly onPrintBill: (order: OpenOrderView) => void;
}

/** All that can be done with the order, and what needs none. */
export const OrderAsk = ({ order, onPrintBill }: Props) => {
  const words = useWords(sellWords).ask;
  const parts = useWords(partWords);
  const { keys } = useKeyMap();
  const always: readonly Action[] = [
    {
      icon: PencilLine,
      name: words.openItem,
      does: () => show({ about: 'open-item' }),
      keyName: keys.openItem,
    },
    {
      icon: ListOrdered,
      name: words.orders,
      does: () => show({ about: 'orders' }),
      keyName: keys.recall,
    },
  ];
  const ofOrder = (at: OpenOrderView): readonly Action[] => [
    {
      icon: UserRound,
      name: words.label,
      does: () => show({ about: 'label' }),
      keyName: keys.label,
    },
    {
      icon: Building2,
      name: at.buyer === null ? words.buyer : words.buyerIs(at.buyer.name),
      does: () => show({ about: 'buyer' }),
      keyName: keys.buyer,
    },
    ...(at.lines.length === 0
      ? []
      : [
          {
            icon: ReceiptText,
            name: words.bill(at.billPrints),
            does: () => onPrintBill(at),
            keyName: keys.bill,
          },
        ]),
    {
      icon: BadgePercent,
      name: words.discountOrder,
      does: () => show({ about: 'discount', line: null }),
      keyName: keys.discount,
    },
    {
      icon: Trash2,
      name: words.void,
      does: () => show({ about: 'void' }),
      keyName: keys.void,
      isDanger: true,
    },
  ];
  return (
    <Sheet title={order?.label ?? words.order} closeLabel={parts.close} onClose={closeAsk}>
      <ActionList actions={order === null ? always : [...always, ...ofOrder(order)]} />
    </Sheet>
  );
};
