import { money, sum, type Currency, type Money } from '@pos/kernel';
import { useId } from 'react';
import { Button as Press, Input, NumberField } from 'react-aria-components';
import { Amount } from './amount.tsx';
import { classes } from './classes.ts';
import styles from './count-notes.module.css';

export type NoteCounts = Readonly<Record<number, number>>;

interface Props {
  readonly notes: readonly Money[];
  readonly counts: NoteCounts;
  readonly currency: Currency;
  readonly words: {
    readonly fewer: string;
    readonly more: string;
    readonly pieces: string;
  };
  readonly onChange: (counts: NoteCounts) => void;
}

/** Counting a drawer: one row a note, typed or tapped. */
export const CountNotes = ({ notes, counts, currency, words, onChange }: Props) => (
  <ul className={styles.rows}>
    {notes.map((note) => (
      <li key={note} className={styles.item}>
        <NumberField
          className={styles.row}
          minValue={0}
          maxValue={99_999}
          value={counts[note] ?? 0}
          aria-label={`${note} ${words.pieces}`}
          onChange={(count) => onChange({ ...counts, [note]: Number.isFinite(count) ? count : 0 })}
        >
          <span className={styles.note}>
            <Amount amount={note} currency={currency} />
          </span>
          <Press slot="decrement" className={styles.step} aria-label={words.fewer}>
            −
          </Press>
          <Input className={styles.number} />
          <Press slot="increment" className={styles.step} aria-label={words.more}>
            +
          </Press>
          <span className={classes(styles.value, !counts[note] && styles.none)}>
            <Amount amount={money(note * (counts[note] ?? 0))} currency={currency} />
          </span>
        </NumberField>
      </li>
    ))}
  </ul>
);

interface TotalProps extends Pick<Props, 'notes' | 'counts' | 'currency'> {
  readonly label: string;
}

/** Stands where it stays in sight, however long the list is. */
export const NotesTotal = ({ notes, counts, currency, label }: TotalProps) => {
  const labelId = useId();
  return (
    <p className={styles.total}>
      <span id={labelId}>{label}</span>
      <output aria-labelledby={labelId}>
        <Amount amount={totalOf(notes, counts)} currency={currency} size="xl" strong />
      </output>
    </p>
  );
};

const totalOf = (notes: readonly Money[], counts: NoteCounts): Money =>
  sum(notes.map((note) => money(note * (counts[note] ?? 0))));

/** As the till's commands want it: only the notes that are there. */
export const countedNotes = (
  notes: readonly Money[],
  counts: NoteCounts,
): { note: number; count: number }[] =>
  notes.map((note) => ({ note, count: counts[note] ?? 0 })).filter(({ count }) => count > 0);
