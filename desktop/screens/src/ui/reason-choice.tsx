import { useState } from 'react';
import { useWords } from '../state/words.ts';
import { Choices } from './choices.tsx';
import { Field } from './field.tsx';
import styles from './reason-choice.module.css';
import { partWords } from './words.ts';

interface Props {
  /** What is asked, where it is more than the reason. */
  readonly label?: string;
  /** The usual ones, to tap. */
  readonly usual: readonly string[];
  /** As it stands; empty while there is none. */
  readonly reason: string;
  readonly onChange: (reason: string) => void;
}

const longest = 300;

/** Why: one touch for what is usual, words for the rest. The last that was touched counts. */
export const ReasonChoice = ({ label, usual, reason, onChange }: Props) => {
  const words = useWords(partWords);
  const [own, setOwn] = useState('');
  return (
    <div className={styles.choice}>
      <h3 className={styles.label}>{label ?? words.reason}</h3>
      <Choices
        label={label ?? words.reason}
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
        maxLength={longest}
        onChange={(text) => {
          setOwn(text);
          onChange(text.trim());
        }}
      />
    </div>
  );
};
