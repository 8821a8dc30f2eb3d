import type { OpenOrderView } from '@pos/api';
import { formatMoney, type Money } from '@pos/kernel';
import { useId, useLayoutEffect, useRef } from 'react';
import { usePreferences } from '../../state/preferences.ts';
import { classes } from '../../ui/classes.ts';
import { shownAmount, type Entry, type EntryField } from '../entry.ts';
import styles from './entry-input.module.css';

/** What every way to pay is given: the order, what was typed, and which field the pad types into. */
export interface PanelProps {
  readonly order: OpenOrderView;
  readonly entry: Entry;
  readonly active: EntryField;
  readonly onActive: (field: EntryField) => void;
  readonly onType: (field: EntryField, text: string) => void;
}

interface Props extends PanelProps {
  readonly field: EntryField;
  readonly label: string;
  /** Of an amount nobody typed: what it counts as. */
  readonly otherwise?: Money;
  readonly large?: boolean;
}

/** Approval codes and bank references: the pad on the screen has no letters. */
const hasLetters: ReadonlySet<EntryField> = new Set<EntryField>(['approval', 'bankReference']);

/** A field that pad and keyboard fill alike. Where digits do, it asks for no keyboard of the tablet: the pad is on the screen. */
export const EntryInput = ({
  order,
  entry,
  active,
  field,
  label,
  otherwise,
  large,
  onActive,
  onType,
}: Props) => {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const language = usePreferences((state) => state.language);
  const { currency } = order;
  const isActive = active === field;
  const isMoney = field === 'amount';
  // In the same breath as the key that filled the field before it.
  useLayoutEffect(() => {
    if (isActive) input.current?.focus();
  }, [isActive]);
  return (
    <div className={classes(styles.field, isActive && styles.active, large && styles.large)}>
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        className={styles.input}
        inputMode={hasLetters.has(field) ? 'text' : 'none'}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        value={isMoney ? shownAmount(entry, currency, language) : entry[field]}
        placeholder={
          otherwise === undefined
            ? ''
            : formatMoney(otherwise, currency, { locale: language, sign: 'none' })
        }
        onFocus={() => onActive(field)}
        onChange={(event) => onType(field, event.target.value)}
      />
    </div>
  );
};
