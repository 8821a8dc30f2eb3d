import { Delete } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Press } from './press.tsx';
import styles from './number-pad.module.css';

export type PadKey =
  | '0'
  | '1'
  | '2'
  | '3'
  | '4'
  | '5'
  | '6'
  | '7'
  | '8'
  | '9'
  | '000'
  | 'back'
  | 'clear';

const rows: readonly PadKey[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

interface Props {
  readonly onKey: (key: PadKey) => void;
  /** The key left of zero: three zeros for money in đồng, clearing for a PIN. */
  readonly leftKey: '000' | 'clear';
  readonly labels: { readonly back: string; readonly clear: string };
  readonly isDisabled?: boolean;
}

/** Digits to press. The keyboard is listened to by whoever owns the value, so that both ways go through one rule. */
export const NumberPad = ({ onKey, leftKey, labels, isDisabled = false }: Props) => {
  const key = (name: PadKey, content: ReactNode = name, label?: string) => (
    <Press
      key={name}
      isDisabled={isDisabled}
      tabIndex={-1}
      className={classes(styles.key, (name === 'back' || name === 'clear') && styles.soft)}
      aria-label={label}
      onPress={() => onKey(name)}
    >
      {content}
    </Press>
  );
  return (
    <div className={styles.pad}>
      {rows.map((digit) => key(digit))}
      {leftKey === 'clear' ? key('clear', labels.clear) : key('000')}
      {key('0')}
      {key('back', <Delete aria-hidden size={28} />, labels.back)}
    </div>
  );
};
