import type { Money } from '@pos/kernel';
import { useWords } from '../../state/words.ts';
import { Amount } from '../../ui/amount.tsx';
import { Button } from '../../ui/button.tsx';
import type { NextStep } from '../next-step.ts';
import { payWords } from '../words.ts';
import { EntryInput, type PanelProps } from './entry-input.tsx';
import styles from './panels.module.css';

interface Props extends PanelProps {
  readonly step: NextStep;
}

export const CashPanel = ({ step, ...panel }: Props) => {
  const words = useWords(payWords).cash;
  const { order } = panel;
  return (
    <>
      <EntryInput {...panel} field="amount" label={words.handed} otherwise={order.cash.due} large />
      <div className={styles.quick} role="group" aria-label={words.quick}>
        {likeliest(order.quickAmounts).map((amount) => (
          <Button key={amount} leavesFocus onPress={() => panel.onType('amount', String(amount))}>
            <span className={styles.quickAmount}>
              <Amount amount={amount} currency={order.currency} />
              {amount === order.cash.due ? <small>{words.exactly}</small> : null}
            </span>
          </Button>
        ))}
      </div>
      {step.kind === 'settle' ? (
        <p className={styles.outcome}>
          <span>{words.change}</span>
          <Amount amount={step.change} currency={order.currency} size="xl" strong />
        </p>
      ) : null}
      {step.kind === 'take' ? (
        <p className={styles.outcome}>
          <span>{words.left}</span>
          <Amount amount={step.left} currency={order.currency} size="xl" strong />
        </p>
      ) : null}
    </>
  );
};

/** Two rows of them: the exact amount, and the larger of the others, for which less typing is left. */
const likeliest = ([exact, ...others]: readonly Money[]): readonly Money[] =>
  exact === undefined ? [] : [exact, ...others.slice(-5)];
