import type { OrderLine } from '@pos/api';
import {
  BadgePercent,
  Hash,
  Image,
  MessageSquareText,
  SlidersHorizontal,
  Tag,
  Tags,
  Trash2,
} from 'lucide-react';
import { useData, useView } from '../../state/till.ts';
import { useWords } from '../../state/words.ts';
import { Arriving } from '../../ui/arriving.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { partWords } from '../../ui/words.ts';
import { useKeyMap } from '../../keys/key-map.ts';
import { ActionList } from '../parts/action-list.tsx';
import { closeAsk, show } from '../sale.ts';
import { sellWords } from '../words.ts';
import { useMayCreate } from './use-may-create.ts';

/** All that can be done with a line, for those who touch. */
export const LineAsk = ({ line }: { readonly line: OrderLine }) => {
  const words = useWords(sellWords).ask;
  const parts = useWords(partWords);
  const { keys } = useKeyMap();
  const mayList = useMayCreate();
  const hasLabels = useData('devices', {})?.labels ?? false;
  const { product } = line;
  const told = useView('product', line.product === null ? null : { id: line.product });
  // Nothing may move under the finger once it is there.
  if (line.product !== null && told === undefined)
    return (
      <Sheet title={line.name} closeLabel={parts.close} onClose={closeAsk}>
        <Arriving told={[told]} />
      </Sheet>
    );
  return (
    <Sheet title={line.name} closeLabel={parts.close} onClose={closeAsk}>
      <ActionList
        actions={[
          {
            icon: Hash,
            name: words.quantity,
            does: () => show({ about: 'quantity', line }),
            keyName: keys.quantity,
          },
          {
            icon: MessageSquareText,
            name: words.note,
            does: () => show({ about: 'note', line }),
            keyName: keys.note,
          },
          ...(told?.ok && told.data.modifierGroups.length > 0
            ? [
                {
                  icon: SlidersHorizontal,
                  name: words.modifiers,
                  does: () => show({ about: 'remake', line }),
                  keyName: keys.modifiers,
                },
              ]
            : []),
          {
            icon: Tag,
            name: words.price,
            does: () => show({ about: 'price', line }),
            keyName: keys.price,
          },
          {
            icon: BadgePercent,
            name: words.discount,
            does: () => show({ about: 'discount', line }),
            keyName: keys.lineDiscount,
          },
          ...(product !== null && hasLabels
            ? [
                {
                  icon: Tags,
                  name: words.labels,
                  does: () => show({ about: 'labels', line, product }),
                  keyName: '',
                },
              ]
            : []),
          ...(product !== null && mayList
            ? [
                {
                  icon: Image,
                  name: words.picture.of,
                  does: () => show({ about: 'picture', product }),
                  keyName: '',
                },
              ]
            : []),
          {
            icon: Trash2,
            name: words.remove,
            does: () => show({ about: 'remove', line }),
            keyName: keys.remove,
            isDanger: true,
          },
        ]}
      />
    </Sheet>
  );
};
