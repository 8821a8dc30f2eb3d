import type { PrinterHere, PrintersView } from '@pos/api';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../state/words.ts';
import { Choices } from '../../ui/choices.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { adviceFor } from './advice.ts';
import styles from './printer.module.css';
import { troubleWords } from './trouble-words.ts';
import { printerWords } from './words.ts';

interface Props {
  readonly printer: PrinterHere & { readonly tried: NonNullable<PrinterHere['tried']> };
  readonly system: PrintersView['system'];
}

const answers = ['right', 'letters', 'edge', 'cut', 'nothing'] as const;
type Answer = (typeof answers)[number];

/** What became of a test: why it failed, or what only the person who holds the slip can see. */
export const Tried = ({ printer, system }: Props) => {
  const words = useWords(troubleWords);
  const about = useWords(printerWords);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const { state } = printer.tried;
  if (state === 'queued' || state === 'sending') return <Waiting label={about.testing} />;
  if (state === 'failed' || state === 'unknown') {
    const { why, todo } = adviceFor(printer, system, words);
    return (
      <div className={styles.trouble} role="status">
        <p>
          <TriangleAlert aria-hidden size={20} />
          <strong>{why}</strong>
        </p>
        <p>{todo}</p>
      </div>
    );
  }
  return (
    <div className={styles.came} role="status">
      <p>
        <CircleCheck aria-hidden size={20} />
        {state === 'confirmed' ? words.ok : words.sent} {words.ask}
      </p>
      <Choices
        label={words.ask}
        choices={answers.map((id) => ({ id, label: words.answers[id] }))}
        chosen={answer === null ? [] : [answer]}
        onChoose={([chosen]) => setAnswer(answers.find((each) => each === chosen) ?? null)}
      />
      {answer === null ? null : <p>{words.advice[answer]}</p>}
    </div>
  );
};
