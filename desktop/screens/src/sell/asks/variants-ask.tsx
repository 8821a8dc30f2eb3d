import type { CatalogEntry } from '@pos/api';
import { formatMoney, type Currency } from '@pos/kernel';
import { useState } from 'react';
import { usePreferences } from '../../state/preferences.ts';
import { useView } from '../../state/till.ts';
import { useWords } from '../../state/words.ts';
import { Arriving } from '../../ui/arriving.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { partWords } from '../../ui/words.ts';
import { closeAsk } from '../sale.ts';
import { sellWords } from '../words.ts';
import styles from './asks.module.css';
import { FormAsk } from './form-ask.tsx';
import { axesOf, chosenAt, meant, type Axis } from './variants.ts';

interface Props {
  /** The one whose tile was touched; it stands for all of its family. */
  readonly product: CatalogEntry;
  readonly currency: Currency;
  readonly onPick: (product: CatalogEntry) => void;
}

export const VariantsAsk = ({ product, currency, onPick }: Props) => {
  const parts = useWords(partWords);
  const family = product.variant?.family;
  const told = useView('catalog', family === undefined ? null : { family });
  if (told?.ok)
    return <ChooseVariant variants={told.data.items} currency={currency} onPick={onPick} />;
  return (
    <Sheet title={product.name} closeLabel={parts.close} onClose={closeAsk}>
      <Arriving told={[told]} />
    </Sheet>
  );
};

interface ChooseProps extends Omit<Props, 'product'> {
  readonly variants: readonly CatalogEntry[];
}

const ChooseVariant = ({ variants, currency, onPick }: ChooseProps) => {
  const words = useWords(sellWords).ask;
  const language = usePreferences((state) => state.language);
  const axes = axesOf(variants);
  const [values, setValues] = useState<readonly string[]>(() =>
    axes.map(({ values: [first] }) => first ?? ''),
  );
  const chosen = meant(variants, values);
  const money = (entry: CatalogEntry): string =>
    formatMoney(entry.priceNow, currency, { locale: language });
  /** What choosing this would come to, when it costs something else than the others. */
  const priceAt = (place: number, value: string): string | undefined => {
    const there = chosenAt(variants, values, place, value);
    if (there === undefined) return words.noSuchVariant;
    const isAlike = variants.every(({ priceNow }) => priceNow === there.priceNow);
    return isAlike ? undefined : money(there);
  };
  return (
    <FormAsk
      title={variants[0]?.variant?.name ?? ''}
      confirm={chosen === undefined ? words.noSuchVariant : `${words.add} · ${money(chosen)}`}
      isReady={chosen !== undefined}
      onConfirm={async () => {
        if (chosen !== undefined) onPick(chosen);
        return null;
      }}
    >
      {axes.map((axis: Axis, place) => (
        <div key={axis.name} className={styles.group}>
          <h3 className={styles.label}>{axis.name}</h3>
          <Choices
            label={axis.name}
            required
            choices={axis.values.map((value) => ({
              id: value,
              label: value,
              detail: place === axes.length - 1 ? priceAt(place, value) : undefined,
            }))}
            chosen={[values[place] ?? '']}
            onChoose={([value]) => {
              if (value !== undefined) setValues(values.with(place, value));
            }}
          />
        </div>
      ))}
    </FormAsk>
  );
};
