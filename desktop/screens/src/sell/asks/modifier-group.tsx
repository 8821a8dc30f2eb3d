import type { Money } from '@pos/kernel';
import { useWords } from '../../state/words.ts';
import { Choices } from '../../ui/choices.tsx';
import { Tallies } from '../../ui/tallies.tsx';
import { sellWords } from '../words.ts';
import styles from './asks.module.css';
import { countOf, oneFewer, oneMore, type Chosen, type Group } from './chosen.ts';

interface Props {
  readonly group: Group;
  readonly chosen: Chosen;
  readonly written: (amount: Money) => string;
  readonly onChange: (chosen: Chosen) => void;
}

/** One of several, or several of each, as the group says. */
export const ModifierGroup = ({ group, chosen, written, onChange }: Props) => {
  const words = useWords(sellWords).ask;
  const { id, name, least, most, modifiers } = group;
  const choices = modifiers.map(({ modifier, name: label, price }) => ({
    id: modifier,
    label,
    ...(price === 0 ? {} : { detail: `${price > 0 ? '+' : ''}${written(price)}` }),
  }));
  return (
    <div className={styles.group}>
      <h3 className={styles.label}>
        {name} · {rangeOf(group, words)}
      </h3>
      {most === 1 ? (
        <Choices
          label={name}
          required={least === 1}
          choices={choices}
          chosen={chosen[id] ?? []}
          onChoose={(modifier) => onChange({ ...chosen, [id]: modifier })}
        />
      ) : (
        <Tallies
          label={name}
          choices={choices}
          countOf={(modifier) => countOf(chosen, group, modifier)}
          isFull={(chosen[id] ?? []).length >= most}
          fewer={words.oneFewerOf}
          onMore={(modifier) => onChange(oneMore(chosen, group, modifier))}
          onFewer={(modifier) => onChange(oneFewer(chosen, group, modifier))}
        />
      )}
    </div>
  );
};

const rangeOf = ({ least, most }: Group, words: (typeof sellWords)['vi']['ask']): string => {
  if (least === most) return words.chooseExactly(most);
  return least === 0 ? words.chooseUpTo(most) : words.chooseBetween(least, most);
};
