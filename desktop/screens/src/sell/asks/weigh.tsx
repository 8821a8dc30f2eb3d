import type { CatalogEntry, ToldRefusal } from '@pos/api';
import { formatQuantity, type Quantity } from '@pos/kernel';
import { Scale } from 'lucide-react';
import { usePreferences } from '../../state/preferences.ts';
import { useWords } from '../../state/words.ts';
import { sellWords } from '../words.ts';
import styles from './asks.module.css';
import { asQuantity } from './entry.ts';
import { NumberAsk } from './number-ask.tsx';
import { noteSold, useScaleWeight, type ScaleWeight } from './use-scale-weight.ts';

interface Props {
  readonly product: CatalogEntry;
  readonly onConfirm: (quantity: Quantity) => Promise<ToldRefusal | null>;
}

/** How much of it: what lies on the scale, unless somebody types. */
export const Weigh = ({ product, onConfirm }: Props) => {
  const words = useWords(sellWords).ask;
  const language = usePreferences((state) => state.language);
  const scale = useScaleWeight(product.unit);
  const written = (amount: Quantity): string => formatQuantity(amount, { locale: language }) || '0';
  const meant = (digits: string): Quantity | null =>
    digits === '' ? (scale?.fresh ?? null) : asQuantity(digits, true);
  const confirm = async (digits: string): Promise<ToldRefusal | null> => {
    const amount = meant(digits);
    if (amount === null) return null;
    const refusal = await onConfirm(amount);
    if (refusal === null && digits === '') noteSold();
    return refusal;
  };
  return (
    <NumberAsk
      title={product.unit === 'kg' ? words.weigh : words.quantity}
      confirm={words.add}
      leftKey="clear"
      above={
        <>
          <p className={styles.lead}>{product.name}</p>
          {scale === null ? null : <OnTheScale scale={scale} />}
        </>
      }
      display={(digits) => (
        <>
          {written(meant(digits) ?? asQuantity('', true))}
          <small>{product.unit}</small>
        </>
      )}
      isReady={(digits) => (meant(digits) ?? 0) > 0}
      onConfirm={confirm}
    />
  );
};

const OnTheScale = ({ scale: { reading, fresh } }: { readonly scale: ScaleWeight }) => {
  const words = useWords(sellWords).ask.scale;
  const isWaiting = reading.state === 'stable' && fresh === null;
  return (
    <p className={styles.scale} data-still={fresh !== null || undefined} role="status">
      <Scale aria-hidden size={20} />
      {isWaiting ? words.sold : words.states[reading.state]}
    </p>
  );
};
