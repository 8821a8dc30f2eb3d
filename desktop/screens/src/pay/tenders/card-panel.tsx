import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useWords } from '../../state/words.ts';
import type { CardScheme } from '../next-step.ts';
import { payWords } from '../words.ts';
import { EntryInput, type PanelProps } from './entry-input.tsx';
import styles from './panels.module.css';

interface Props extends PanelProps {
  readonly scheme: CardScheme | null;
  readonly onScheme: (scheme: CardScheme) => void;
}

const schemes: readonly CardScheme[] = ['NAPAS', 'Visa', 'Mastercard', 'JCB', 'UnionPay', 'Amex'];

/** The bank's terminal stands beside the till and speaks to nobody: a person copies its slip. Never a card number. */
export const CardPanel = ({ scheme, onScheme, ...panel }: Props) => {
  const words = useWords(payWords).card;
  return (
    <>
      <p className={styles.lead}>{words.lead}</p>
      <ToggleButtonGroup
        className={styles.schemes}
        selectionMode="single"
        aria-label={words.scheme}
        selectedKeys={scheme === null ? [] : [scheme]}
        onSelectionChange={(keys) => {
          const chosen = schemes.find((each) => keys.has(each));
          if (chosen) onScheme(chosen);
        }}
      >
        {schemes.map((each) => (
          <ToggleButton key={each} id={each} className={styles.scheme}>
            {each}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <div className={styles.pair}>
        <EntryInput {...panel} field="lastFour" label={words.lastFour} />
        <EntryInput {...panel} field="approval" label={words.approval} />
      </div>
      <EntryInput {...panel} field="amount" label={words.amount} otherwise={panel.order.due} />
    </>
  );
};
