import type { ToldRefusal } from '@pos/api';
import { ReasonChoice, useReason } from '../../ui/reason-choice.tsx';
import styles from './asks.module.css';
import { FormAsk } from './form-ask.tsx';

interface Props {
  readonly title: string;
  readonly lead: string;
  readonly usual: readonly string[];
  readonly onConfirm: (reason: string) => Promise<ToldRefusal | null>;
}

/** Something leaves the order for good: it says what, and keeps why. */
export const ReasonAsk = ({ title, lead, usual, onConfirm }: Props) => {
  const reason = useReason(usual, 0);
  return (
    <FormAsk
      title={title}
      confirm={title}
      kind="danger"
      isReady={reason.text !== ''}
      onConfirm={() => onConfirm(reason.text)}
    >
      <p className={styles.lead}>{lead}</p>
      <ReasonChoice reason={reason} />
    </FormAsk>
  );
};
