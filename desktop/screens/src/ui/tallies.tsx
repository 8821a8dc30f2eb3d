import { Minus } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import type { Choice } from './choices.tsx';
import { Press } from './press.tsx';
import styles from './choices.module.css';

interface Props {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly countOf: (id: string) => number;
  /** No more of anything. */
  readonly isFull: boolean;
  /** What takes one off again is called. */
  readonly fewer: (name: string) => string;
  readonly onMore: (id: string) => void;
  readonly onFewer: (id: string) => void;
}

/** A few things of which one may have several: each press is one more. */
export const Tallies = ({ label, choices, countOf, isFull, fewer, onMore, onFewer }: Props) => (
  <div className={styles.choices} role="group" aria-label={label}>
    {choices.map(({ id, label: name, detail }) => {
      const count = countOf(id);
      return (
        <span key={id} className={styles.tally}>
          <ToggleButton
            className={styles.choice ?? ''}
            isSelected={count > 0}
            isDisabled={isFull && count === 0}
            onChange={() => onMore(id)}
          >
            <span>{count > 1 ? `${count} × ${name}` : name}</span>
            {detail === undefined ? null : <span className={styles.detail}>{detail}</span>}
          </ToggleButton>
          {count === 0 ? null : (
            <Press className={styles.fewer} aria-label={fewer(name)} onPress={() => onFewer(id)}>
              <Minus aria-hidden size={20} />
            </Press>
          )}
        </span>
      );
    })}
  </div>
);
