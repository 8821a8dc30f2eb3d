import type { CommandToSend, ToldRefusal } from '@pos/api';
import type { ProductId } from '@pos/kernel';
import { useState } from 'react';
import { useData } from '../../state/till.ts';
import { useWords } from '../../state/words.ts';
import { PictureField } from '../pictures/picture-field.tsx';
import type { SmallPicture } from '../pictures/shrink-picture.ts';
import { sellWords } from '../words.ts';
import { FormAsk } from './form-ask.tsx';

interface Props {
  readonly product: ProductId;
  readonly onConfirm: (command: CommandToSend) => Promise<ToldRefusal | null>;
}

/** What a product looks like, everywhere it is sold. */
export const PictureAsk = ({ product, onConfirm }: Props) => {
  const words = useWords(sellWords).ask;
  const shown = useData('product', { id: product })?.product;
  const [chosen, setChosen] = useState<SmallPicture | null>(null);
  const [isDropped, setDropped] = useState(false);
  const now = isDropped ? null : (shown?.picture ?? null);
  return (
    <FormAsk
      title={shown?.name ?? words.picture.of}
      confirm={words.save}
      isReady={chosen !== null || isDropped}
      onConfirm={() =>
        onConfirm(
          chosen === null
            ? { type: 'PutProduct', product, fields: { picture: null } }
            : { type: 'PutProduct', product, fields: {}, image: chosen.image },
        )
      }
    >
      <PictureField
        name={shown?.name ?? ''}
        now={now}
        chosen={chosen}
        onChoose={setChosen}
        onDrop={() => {
          setChosen(null);
          setDropped(true);
        }}
      />
    </FormAsk>
  );
};
