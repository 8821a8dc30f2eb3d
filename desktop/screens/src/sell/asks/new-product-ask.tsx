import type { ToldRefusal } from '@pos/api';
import { isBarcode } from '@pos/domain';
import { useState } from 'react';
import { useData } from '../../state/till.ts';
import { useWords } from '../../state/words.ts';
import { Choices } from '../../ui/choices.tsx';
import { PictureField } from '../pictures/picture-field.tsx';
import type { SmallPicture } from '../pictures/shrink-picture.ts';
import { sellWords } from '../words.ts';
import styles from './asks.module.css';
import { FormAsk } from './form-ask.tsx';
import { ItemFields, readyItem, type ItemDraft, type ReadyItem } from './item-fields.tsx';

export interface NewProduct extends ReadyItem {
  readonly category: string;
  readonly barcodes: readonly string[];
  readonly image: string | null;
}

interface Props {
  readonly wanted: string;
  readonly onConfirm: (product: NewProduct) => Promise<ToldRefusal | null>;
}

/** What came without being listed is listed at the counter, by whoever may. */
export const NewProductAsk = ({ wanted, onConfirm }: Props) => {
  const words = useWords(sellWords).ask;
  const categories = useData('categories', {})?.categories ?? [];
  const isName = /\p{L}/u.test(wanted) && !isBarcode(wanted);
  const [draft, setDraft] = useState<ItemDraft>({
    name: isName ? wanted : '',
    price: '',
    unit: words.piece,
    taxClass: null,
  });
  const [category, setCategory] = useState<string | null>(null);
  const [picture, setPicture] = useState<SmallPicture | null>(null);
  const item = readyItem(draft);
  const barcodes = isBarcode(wanted) ? [wanted] : [];
  return (
    <FormAsk
      title={words.newProduct}
      confirm={words.createAndAdd}
      isReady={item !== null && category !== null}
      onConfirm={async () =>
        item === null || category === null
          ? null
          : onConfirm({ ...item, category, barcodes, image: picture?.image ?? null })
      }
    >
      {isName ? null : (
        <p className={styles.lead}>
          {barcodes.length === 0 ? words.notBarcode : words.newProductLead(wanted)}
        </p>
      )}
      <ItemFields draft={draft} onChange={setDraft} />
      <div className={styles.group}>
        <h3 className={styles.label}>{words.category}</h3>
        <div className={styles.scroll}>
          <Choices
            label={words.category}
            choices={categories.map(({ id, name }) => ({ id, label: name }))}
            chosen={category === null ? [] : [category]}
            onChoose={([chosen]) => setCategory(chosen ?? null)}
          />
        </div>
      </div>
      <PictureField
        name={draft.name}
        now={null}
        chosen={picture}
        onChoose={setPicture}
        onDrop={() => setPicture(null)}
      />
    </FormAsk>
  );
};
