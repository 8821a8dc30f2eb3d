import { useState } from 'react';
import { useWords } from '../../state/words.ts';
import { Choices } from '../../ui/choices.tsx';
import { Field } from '../../ui/field.tsx';
import { sellWords } from '../words.ts';
import styles from './asks.module.css';

interface Props {
  readonly usual: readonly string[];
  readonly reason: string;
  readonly onChange: (reason: string) => void;
}

/** Why: one touch for what is usual, words for the rest. */
export const Reasons = ({ usual, reason, onChange }: Props) => {
  const words = useWords(sellWords).ask;
  const [own, setOwn] = useState('');
  return (
    <div className={styles.group}>
      <h3 className={styles.label}>{words.reason}</h3>
      <Choices
        label={words.reason}
        choices={usual.map((text) => ({ id: text, label: text }))}
        chosen={usual.includes(reason) && own === '' ? [reason] : []}
        onChoose={([text]) => {
          setOwn('');
          onChange(text ?? '');
        }}
      />
      <Field
        label={words.otherReason}
        value={own}
        maxLength={300}
        onChange={(text) => {
          setOwn(text);
          onChange(text.trim());
        }}
      />
    </div>
  );
};
