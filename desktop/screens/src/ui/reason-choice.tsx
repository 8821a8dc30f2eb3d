import { useState } from 'react';
import { useWords } from '../state/words.ts';
import { Choices } from './choices.tsx';
import { Field } from './field.tsx';
import styles from './reason-choice.module.css';
import { partWords } from './words.ts';

export interface Reason {
  /** As it will be recorded, in the language the screen has by then; empty while there is none. */
  readonly text: string;
  /** The usual ones, to tap. */
  readonly usual: readonly string[];
  /** The place of one of them, or words of one's own. */
  readonly answer: number | string;
  readonly onAnswer: (answer: number | string) => void;
}

/** The last that was touched counts. `first` is the usual one that is offered. */
export const useReason = (usual: readonly string[], first?: number): Reason => {
  const [answer, onAnswer] = useState<number | string>(first ?? '');
  const text = typeof answer === 'number' ? (usual[answer] ?? '') : answer.trim();
  return { text, usual, answer, onAnswer };
};

interface Props {
  /** What is asked, where it is more than the reason. */
  readonly label?: string;
  readonly reason: Reason;
}

const longest = 300;

/** Why: one touch for what is usual, words for the rest. */
export const ReasonChoice = ({ label, reason: { usual, answer, onAnswer } }: Props) => {
  const words = useWords(partWords);
  return (
    <div className={styles.choice}>
      <h3 className={styles.label}>{label ?? words.reason}</h3>
      <Choices
        label={label ?? words.reason}
        choices={usual.map((text, place) => ({ id: String(place), label: text }))}
        chosen={typeof answer === 'number' ? [String(answer)] : []}
        onChoose={([place]) => onAnswer(place === undefined ? '' : Number(place))}
      />
      <Field
        label={words.otherReason}
        value={typeof answer === 'string' ? answer : ''}
        maxLength={longest}
        onChange={onAnswer}
      />
    </div>
  );
};
