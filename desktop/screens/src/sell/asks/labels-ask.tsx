import type { OrderLine, ToldRefusal } from '@pos/api';
import { useWords } from '../../state/words.ts';
import { sellWords } from '../words.ts';
import styles from './asks.module.css';
import { NumberAsk } from './number-ask.tsx';

interface Props {
  readonly line: OrderLine;
  readonly onConfirm: (copies: number) => Promise<ToldRefusal | null>;
}

/** How many shelf labels of what stands on a line. */
export const LabelsAsk = ({ line, onConfirm }: Props) => {
  const words = useWords(sellWords).ask;
  return (
    <NumberAsk
      title={words.labels}
      confirm={words.printLabels}
      leftKey="clear"
      above={<p className={styles.lead}>{line.name}</p>}
      display={(digits) =>
        digits === '' ? <span className={styles.isPlaceholder}>1</span> : Number(digits)
      }
      isReady={(digits) => digits === '' || (Number(digits) > 0 && Number(digits) <= mostLabels)}
      onConfirm={(digits) => onConfirm(digits === '' ? 1 : Number(digits))}
    />
  );
};

const mostLabels = 200;
