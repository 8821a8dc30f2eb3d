import type { OrderLine, ToldRefusal } from '@pos/api';
import { formatQuantity, type Quantity } from '@pos/kernel';
import { usePreferences } from '../../state/preferences.ts';
import { useData } from '../../state/till.ts';
import { useWords } from '../../state/words.ts';
import { sellWords } from '../words.ts';
import styles from './asks.module.css';
import { asQuantity } from './entry.ts';
import { NumberAsk } from './number-ask.tsx';

interface Props {
  readonly title: string;
  readonly name: string;
  readonly unit: string;
  readonly isDivisible: boolean;
  /** What it is now, shown until something is typed. */
  readonly now: Quantity | null;
  readonly confirm: string;
  readonly onConfirm: (quantity: Quantity) => Promise<ToldRefusal | null>;
}

const QuantityAsk = ({ title, name, unit, isDivisible, now, confirm, onConfirm }: Props) => {
  const language = usePreferences((state) => state.language);
  const written = (amount: Quantity): string => formatQuantity(amount, { locale: language }) || '0';
  return (
    <NumberAsk
      title={title}
      confirm={confirm}
      leftKey="clear"
      above={<p className={styles.lead}>{name}</p>}
      display={(digits) => (
        <>
          {digits === '' && now !== null ? (
            <span className={styles.isPlaceholder}>{written(now)}</span>
          ) : (
            written(asQuantity(digits, isDivisible))
          )}
          <small>{unit}</small>
        </>
      )}
      isReady={(digits) => asQuantity(digits, isDivisible) > 0}
      onConfirm={(digits) => onConfirm(asQuantity(digits, isDivisible))}
    />
  );
};

interface LineProps {
  readonly line: OrderLine;
  readonly onConfirm: (quantity: Quantity) => Promise<ToldRefusal | null>;
}

export const ChangeQuantity = ({ line, onConfirm }: LineProps) => {
  const words = useWords(sellWords).ask;
  const view = useData('product', line.product === null ? null : { id: line.product });
  return (
    <QuantityAsk
      title={words.quantity}
      name={line.name}
      unit={line.unit}
      isDivisible={view?.product.divisible ?? line.quantity % 1000 !== 0}
      now={line.quantity}
      confirm={words.done}
      onConfirm={onConfirm}
    />
  );
};
