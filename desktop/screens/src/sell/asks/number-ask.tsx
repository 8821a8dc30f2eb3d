import type { ToldRefusal } from '@pos/api';
import type { ReactNode } from 'react';
import { useWords } from '../../state/words.ts';
import { NumberPad } from '../../ui/number-pad.tsx';
import { partWords } from '../../ui/words.ts';
import styles from './asks.module.css';
import type { Digits } from './entry.ts';
import { FormAsk } from './form-ask.tsx';
import { useDigits } from './use-digits.ts';

interface Props {
  readonly title: string;
  readonly confirm: string;
  readonly leftKey: '000' | 'clear';
  readonly display: (digits: Digits) => ReactNode;
  readonly isReady: (digits: Digits) => boolean;
  readonly onConfirm: (digits: Digits) => Promise<ToldRefusal | null>;
  readonly above?: ReactNode;
  readonly aside?: ReactNode;
}

/** A question whose answer is a number. */
export const NumberAsk = (props: Props) => {
  const { title, confirm, leftKey, display, isReady, onConfirm, above, aside } = props;
  const parts = useWords(partWords);
  const { digits, press } = useDigits();
  return (
    <FormAsk
      title={title}
      confirm={confirm}
      isReady={isReady(digits)}
      onConfirm={() => onConfirm(digits)}
    >
      {above}
      <div className={aside === undefined ? styles.body : styles.columns}>
        <div className={styles.group}>
          <output className={styles.display}>{display(digits)}</output>
          <NumberPad
            leftKey={leftKey}
            labels={{ back: parts.erase, clear: parts.clear }}
            onKey={press}
          />
        </div>
        {aside}
      </div>
    </FormAsk>
  );
};
