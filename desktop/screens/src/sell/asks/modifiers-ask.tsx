import type { CatalogEntry, ProductView, ToldRefusal } from '@pos/api';
import { formatMoney, plus, sum, type Money } from '@pos/kernel';
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

interface Props {
  readonly product: CatalogEntry;
  readonly onConfirm: (modifiers: readonly string[]) => Promise<ToldRefusal | null>;
}

export const ModifiersAsk = ({ product, onConfirm }: Props) => {
  const parts = useWords(partWords);
  const told = useView('product', { id: product.product });
  if (told?.ok) return <ChooseModifiers view={told.data} onConfirm={onConfirm} />;
  return (
    <Sheet title={product.name} closeLabel={parts.close} onClose={closeAsk}>
      <Arriving told={[told]} />
    </Sheet>
  );
};

type Group = ProductView['modifierGroups'][number];
type Chosen = Readonly<Record<string, readonly string[]>>;

interface ChooseProps {
  readonly view: ProductView;
  readonly onConfirm: Props['onConfirm'];
}

const ChooseModifiers = ({ view, onConfirm }: ChooseProps) => {
  const words = useWords(sellWords).ask;
  const language = usePreferences((state) => state.language);
  const { product, modifierGroups: groups, currency } = view;
  const [chosen, setChosen] = useState<Chosen>(() => atFirst(groups));
  const money = (amount: Money): string => formatMoney(amount, currency, { locale: language });
  const all = groups.flatMap((group) => chosen[group.id] ?? []);
  const extra = groups
    .flatMap(({ modifiers }) => modifiers)
    .filter(({ modifier }) => all.includes(modifier));
  const price = plus(product.priceNow, sum(extra.map((modifier) => modifier.price)));
  const range = ({ least, most }: Group): string => {
    if (least === most && least === 1) return words.chooseOne;
    return least === 0 ? words.chooseUpTo(most) : words.chooseBetween(least, most);
  };
  return (
    <FormAsk
      title={product.name}
      confirm={`${words.add} · ${money(price)}`}
      isReady={groups.every((group) => isWithin(group, chosen[group.id] ?? []))}
      onConfirm={() => onConfirm(all)}
    >
      {groups.map((group) => (
        <div key={group.id} className={styles.group}>
          <h3 className={styles.label}>
            {group.name} · {range(group)}
          </h3>
          <Choices
            label={group.name}
            several={group.most > 1}
            required={group.least === 1 && group.most === 1}
            choices={group.modifiers.map(({ modifier, name, price: surcharge }) => ({
              id: modifier,
              label: name,
              ...(surcharge === 0
                ? {}
                : { detail: `${surcharge > 0 ? '+' : ''}${money(surcharge)}` }),
            }))}
            chosen={chosen[group.id] ?? []}
            onChoose={(modifiers) => {
              if (modifiers.length <= group.most) setChosen({ ...chosen, [group.id]: modifiers });
            }}
          />
        </div>
      ))}
    </FormAsk>
  );
};

const isWithin = ({ least, most }: Group, modifiers: readonly string[]): boolean =>
  modifiers.length >= least && modifiers.length <= most;

/** What must be chosen once has its first choice made, so that Enter alone can be an answer. */
const atFirst = (groups: readonly Group[]): Chosen =>
  Object.fromEntries(
    groups.map(({ id, least, most, modifiers }) => [
      id,
      least === 1 && most === 1 ? modifiers.slice(0, 1).map(({ modifier }) => modifier) : [],
    ]),
  );
