import type { OpenOrderView } from '@pos/api';
import { BadgePercent, ListOrdered, PencilLine, Trash2, UserRound } from 'lucide-react';
import { useWords } from '../../state/words.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { partWords } from '../../ui/words.ts';
import { useKeyMap } from '../../keys/key-map.ts';
import { ActionList, type Action } from '../parts/action-list.tsx';
import { closeAsk } from '../sale.ts';
import { sellWords } from '../words.ts';

/** All that can be done with the order, and what needs none. */
export const OrderAsk = ({ order }: { readonly order: OpenOrderView | null }) => {
  const words = useWords(sellWords).ask;
  const parts = useWords(partWords);
  const { keys } = useKeyMap();
  const always: readonly Action[] = [
    { icon: PencilLine, name: words.openItem, ask: { about: 'open-item' }, keyName: keys.openItem },
    { icon: ListOrdered, name: words.orders, ask: { about: 'orders' }, keyName: keys.recall },
  ];
  const ofOrder: readonly Action[] = [
    { icon: UserRound, name: words.label, ask: { about: 'label' }, keyName: keys.label },
    {
      icon: BadgePercent,
      name: words.discountOrder,
      ask: { about: 'discount', line: null },
      keyName: keys.discount,
    },
    { icon: Trash2, name: words.void, ask: { about: 'void' }, keyName: keys.void, isDanger: true },
  ];
  return (
    <Sheet title={order?.label ?? words.order} closeLabel={parts.close} onClose={closeAsk}>
      <ActionList actions={order === null ? always : [...always, ...ofOrder]} />
    </Sheet>
  );
};
