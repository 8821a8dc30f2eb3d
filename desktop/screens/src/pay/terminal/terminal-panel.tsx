import { useWords } from '../../state/words.ts';
import { Choices } from '../../ui/choices.tsx';
import styles from '../tenders/panels.module.css';
import { terminalWords } from './words.ts';

export interface Terminal {
  readonly terminal: string;
  readonly name: string;
}

interface Props {
  readonly terminals: readonly Terminal[];
  /** `null`: by hand. */
  readonly chosen: string | null;
  readonly onChoose: (terminal: string | null) => void;
}

const byHand = 'by-hand';

/** Which terminal asks for the card, or whether a person copies the slip of one that stands alone. */
export const TerminalPanel = ({ terminals, chosen, onChoose }: Props) => {
  const words = useWords(terminalWords);
  return (
    <>
      <Choices
        label={words.choice}
        required
        choices={[
          ...terminals.map(({ terminal, name }) => ({ id: terminal, label: name })),
          { id: byHand, label: words.byHand },
        ]}
        chosen={[chosen ?? byHand]}
        onChoose={([picked]) => onChoose(picked === byHand ? null : (picked ?? null))}
      />
      {chosen === null ? null : <p className={styles.lead}>{words.lead}</p>}
    </>
  );
};
