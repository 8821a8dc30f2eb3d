import type { ToldRefusal } from '@pos/api';
import { formatMoney, plus, sum, type Money, type ProductId } from '@pos/kernel';
import { useState } from 'react';
import { usePreferences } from '../../state/preferences.ts';
import { useView } from '../../state/till.ts';
import { useWords } from '../../state/words.ts';
import { Arriving } from '../../ui/arriving.tsx';
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
  const words = useWords(sellWords).ask;
  const language = usePreferences((state) => state.language);
  const told = useView('product', { id: product });
  const [changed, setChanged] = useState<Chosen | null>(null);
  const offer = told?.ok ? told.data : null;
  const groups = offer?.modifierGroups ?? [];
  const chosen = changed ?? (before ? asBefore(groups, before.modifiers) : atFirst(groups));
  const all = groups.flatMap(({ id }) => chosen[id] ?? []);
  const price = offer && plus(before?.price ?? offer.product.priceNow, extraOf(groups, chosen));
  const money = (amount: Money): string =>
    offer === null ? '' : formatMoney(amount, offer.currency, { locale: language });
  return (
    <FormAsk
      title={name}
      confirm={price === null ? confirm : `${confirm} · ${money(price)}`}
      isReady={offer !== null && groups.every((group) => isWithin(group, chosen))}
      isArriving={told === undefined}
      onConfirm={() => onConfirm(all)}
    >
      {offer === null ? <Arriving told={[told]} /> : null}
      {offer?.modifierGroups.length === 0 ? (
        <p className={styles.lead}>{words.nothingToChoose}</p>
      ) : null}
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
