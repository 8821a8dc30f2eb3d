import type { ToldRefusal } from '@pos/api';
import { formatMoney, plus, sum, type Money, type ProductId } from '@pos/kernel';
import { useState } from 'react';
import { usePreferences } from '../../state/preferences.ts';
import { useView } from '../../state/till.ts';
import { useWords } from '../../state/words.ts';
import { Arriving } from '../../ui/arriving.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { partWords } from '../../ui/words.ts';
import { closeAsk } from '../sale.ts';
import { sellWords } from '../words.ts';
import styles from './asks.module.css';
import { asBefore, atFirst, isWithin, type Chosen, type Group } from './chosen.ts';
import { FormAsk } from './form-ask.tsx';
import { ModifierGroup } from './modifier-group.tsx';

interface Props {
  readonly name: string;
  readonly product: ProductId;
  /** How a line is made already, and its price without that. */
  readonly before?: { readonly modifiers: readonly string[]; readonly price: Money };
  readonly confirm: string;
  readonly onConfirm: (modifiers: readonly string[]) => Promise<ToldRefusal | null>;
}

/** How it is to be made: asked when it is put on the order, and again whenever the guest changes their mind. */
export const ModifiersAsk = ({ name, product, before, confirm, onConfirm }: Props) => {
  const parts = useWords(partWords);
  const words = useWords(sellWords).ask;
  const language = usePreferences((state) => state.language);
  const told = useView('product', { id: product });
  const [changed, setChanged] = useState<Chosen | null>(null);
  if (!told?.ok)
    return (
      <Sheet title={name} closeLabel={parts.close} onClose={closeAsk}>
        <Arriving told={[told]} />
      </Sheet>
    );
  const { product: item, modifierGroups: groups, currency } = told.data;
  const chosen = changed ?? (before ? asBefore(groups, before.modifiers) : atFirst(groups));
  const all = groups.flatMap(({ id }) => chosen[id] ?? []);
  const price = plus(before?.price ?? item.priceNow, extraOf(groups, chosen));
  const money = (amount: Money): string => formatMoney(amount, currency, { locale: language });
  return (
    <FormAsk
      title={name}
      confirm={`${confirm} · ${money(price)}`}
      isReady={groups.every((group) => isWithin(group, chosen))}
      onConfirm={() => onConfirm(all)}
    >
      {groups.length === 0 ? <p className={styles.lead}>{words.nothingToChoose}</p> : null}
      {groups.map((group) => (
        <ModifierGroup
          key={group.id}
          group={group}
          chosen={chosen}
          written={money}
          onChange={setChanged}
        />
      ))}
    </FormAsk>
  );
};

const extraOf = (groups: readonly Group[], chosen: Chosen): Money =>
  sum(
    groups.flatMap(({ id, modifiers }) =>
      (chosen[id] ?? []).flatMap((wanted) =>
        modifiers.filter(({ modifier }) => modifier === wanted).map(({ price }) => price),
      ),
    ),
  );
