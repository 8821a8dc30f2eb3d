import { formatMoney, parseAmount, type Money } from '@pos/kernel';
import { usePreferences } from '../../state/preferences.ts';
import { useData } from '../../state/till.ts';
import { useWords } from '../../state/words.ts';
import { Choices } from '../../ui/choices.tsx';
import { Field } from '../../ui/field.tsx';
import { sellWords } from '../words.ts';
import styles from './asks.module.css';

export interface ItemDraft {
  readonly name: string;
  readonly price: string;
  readonly unit: string;
  readonly taxClass: string | null;
}

interface Props {
  readonly draft: ItemDraft;
  readonly onChange: (draft: ItemDraft) => void;
}

/** What anything that is sold must have: a name, a price, a unit and a tax class. */
export const ItemFields = ({ draft, onChange }: Props) => {
  const words = useWords(sellWords).ask;
  const language = usePreferences((state) => state.language);
  const taxes = useData('documents', { kind: 'tax-class' });
  const store = useData('store', {});
  const price = priceOf(draft);
  const taxClasses = taxes?.kind === 'tax-class' ? taxes.documents : [];
  return (
    <>
      <Field
        label={words.name}
        value={draft.name}
        maxLength={300}
        first
        onChange={(name) => onChange({ ...draft, name })}
      />
      <div className={styles.columns}>
        <Field
          label={words.unitPrice}
          hint={words.priceHint}
          value={draft.price}
          problem={draft.price === '' || price !== null ? null : words.priceWrong}
          after={
            price === null || !store?.setUp ? null : (
              <output className={styles.heard}>
                {formatMoney(price, store.store.currency, { locale: language })}
              </output>
            )
          }
          onChange={(text) => onChange({ ...draft, price: text })}
        />
        <Field
          label={words.unit}
          value={draft.unit}
          maxLength={80}
          onChange={(unit) => onChange({ ...draft, unit })}
        />
      </div>
      <div className={styles.group}>
        <h3 className={styles.label}>{words.taxClass}</h3>
        <Choices
          label={words.taxClass}
          required={draft.taxClass !== null}
          choices={taxClasses.map(({ id, label }) => ({ id, label }))}
          chosen={draft.taxClass === null ? [] : [draft.taxClass]}
          onChoose={([taxClass]) => onChange({ ...draft, taxClass: taxClass ?? null })}
        />
      </div>
    </>
  );
};

const priceOf = ({ price }: ItemDraft): Money | null => parseAmount(price);

export interface ReadyItem {
  readonly name: string;
  readonly unit: string;
  readonly price: Money;
  readonly taxClass: string;
}

/** `null` until everything is there. */
export const readyItem = (draft: ItemDraft): ReadyItem | null => {
  const price = priceOf(draft);
  const { taxClass } = draft;
  const name = draft.name.trim();
  const unit = draft.unit.trim();
  if (price === null || taxClass === null || name === '' || unit === '') return null;
  return { name, unit, price, taxClass };
};
