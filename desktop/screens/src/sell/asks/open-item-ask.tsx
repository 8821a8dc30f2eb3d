import type { ToldRefusal } from '@pos/api';
import { useState } from 'react';
import { useWords } from '../../state/words.ts';
import type { OpenItem } from '../seller.ts';
import { sellWords } from '../words.ts';
import { FormAsk } from './form-ask.tsx';
import { ItemFields, readyItem, type ItemDraft } from './item-fields.tsx';

export const OpenItemAsk = ({
  onConfirm,
}: {
  readonly onConfirm: (item: OpenItem) => Promise<ToldRefusal | null>;
}) => {
  const words = useWords(sellWords).ask;
  const [draft, setDraft] = useState<ItemDraft>({
    name: '',
    price: '',
    unit: words.piece,
    taxClass: null,
  });
  const item = readyItem(draft);
  return (
    <FormAsk
      title={words.openItem}
      confirm={words.add}
      isReady={item !== null}
      onConfirm={async () => (item === null ? null : onConfirm(item))}
    >
      <ItemFields draft={draft} onChange={setDraft} />
    </FormAsk>
  );
};
